import type { UnitLevel } from '@zehuan/contracts';

/** Districts of the state whose names end like those of development zones. */
const statutoryDistricts = new Set(['浦东新区', '滨海新区', '沈北新区', '清新区']);

/** Zones, scenic areas and administrations that a higher committee runs through a working committee (党工委). */
const countyZone =
  /(开发区|(产业|工业|化工|创意)园区|示范区|管理区|名胜区|实验区|试验区|聚集区|食品区|新区|新城|管委会|委员会|群岛|海域)$/;
const townshipZone = /(街道|区|园|城|处|管委会|委员会)$/;

const provinceCommittee = (name: string): string => (name.endsWith('自治区') ? `${name}党委` : `${name}委`);

const cityCommittee = (name: string): string => (name.endsWith('地区') ? `${name.slice(0, -2)}地委` : `${name}委`);

function countyCommittee(name: string): string {
  if (countyZone.test(name) && !statutoryDistricts.has(name)) return `${name}党工委`;
  if (name.endsWith('特区')) return `${name}区委`;
  return name.endsWith('林区') && name.length > 3 ? `${name}党委` : `${name}委`;
}

const townshipCommittee = (name: string): string => (townshipZone.test(name) ? `${name}党工委` : `${name}党委`);

/**
 * What the committee of a division is called, in short: 江苏省委, 内蒙古自治区党委, 大兴安岭地委, 玄武区委,
 * 苏州工业园区党工委, 梅园新村街道党工委, 黄集镇党委. Townships, farms, regiments and enterprises have a 党委; what is
 * run by an office sent from above (streets, zones, areas) has a 党工委.
 */
export function committeeName(divisionName: string, level: UnitLevel): string {
  switch (level) {
    case 'province':
      return provinceCommittee(divisionName);
    case 'city':
      return cityCommittee(divisionName);
    case 'county':
      return countyCommittee(divisionName);
    case 'township':
      return townshipCommittee(divisionName);
  }
}

/** What the discipline commission of a committee is called: 南京市委 → 南京市纪委, 大兴安岭地委 → 大兴安岭地区纪委. */
export function disciplineCommissionName(committee: string): string {
  if (committee.endsWith('党工委')) return `${committee.slice(0, -3)}纪工委`;
  if (committee.endsWith('地委')) return `${committee.slice(0, -2)}地区纪委`;
  return `${committee.replace(/(党委|特区区委|委)$/, (end) => (end === '特区区委' ? '特区' : ''))}纪委`;
}

/** The code of a committee's discipline commission, so that it can be found and follows a change of the code. */
export const disciplineCommissionCode = (committeeCode: string): string => `${committeeCode}-DC`;
