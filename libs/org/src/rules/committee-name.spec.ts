import { describe, expect, it } from '@jest/globals';
import type { UnitLevel } from '@zehuan/contracts';
import { committeeName, disciplineCommissionName } from './committee-name.js';

const table: readonly (readonly [UnitLevel, string, string, string])[] = [
  ['province', '江苏省', '江苏省委', '江苏省纪委'],
  ['province', '北京市', '北京市委', '北京市纪委'],
  ['province', '内蒙古自治区', '内蒙古自治区党委', '内蒙古自治区纪委'],
  ['city', '南京市', '南京市委', '南京市纪委'],
  ['city', '大兴安岭地区', '大兴安岭地委', '大兴安岭地区纪委'],
  ['city', '兴安盟', '兴安盟委', '兴安盟纪委'],
  ['city', '延边朝鲜族自治州', '延边朝鲜族自治州委', '延边朝鲜族自治州纪委'],
  ['county', '玄武区', '玄武区委', '玄武区纪委'],
  ['county', '江阴市', '江阴市委', '江阴市纪委'],
  ['county', '长阳土家族自治县', '长阳土家族自治县委', '长阳土家族自治县纪委'],
  ['county', '鄂伦春自治旗', '鄂伦春自治旗委', '鄂伦春自治旗纪委'],
  ['county', '浦东新区', '浦东新区委', '浦东新区纪委'],
  ['county', '下花园区', '下花园区委', '下花园区纪委'],
  ['county', '北林区', '北林区委', '北林区纪委'],
  ['county', '神农架林区', '神农架林区党委', '神农架林区纪委'],
  ['county', '六枝特区', '六枝特区区委', '六枝特区纪委'],
  ['county', '苏州工业园区', '苏州工业园区党工委', '苏州工业园区纪工委'],
  ['county', '徐州经济技术开发区', '徐州经济技术开发区党工委', '徐州经济技术开发区纪工委'],
  ['county', '镇江新区', '镇江新区党工委', '镇江新区纪工委'],
  ['county', '西沙群岛', '西沙群岛党工委', '西沙群岛纪工委'],
  ['township', '梅园新村街道', '梅园新村街道党工委', '梅园新村街道纪工委'],
  ['township', '黄集镇', '黄集镇党委', '黄集镇纪委'],
  ['township', '菱塘回族乡', '菱塘回族乡党委', '菱塘回族乡纪委'],
  ['township', '哈拉苏木', '哈拉苏木党委', '哈拉苏木纪委'],
  ['township', '南磨房地区', '南磨房地区党工委', '南磨房地区纪工委'],
  ['township', '黄山管理处', '黄山管理处党工委', '黄山管理处纪工委'],
  ['township', '一六五团', '一六五团党委', '一六五团纪委'],
  ['township', '红旗农场', '红旗农场党委', '红旗农场纪委'],
];

describe('the name of a committee', () => {
  it.each(table)('%s %s: %s, %s', (level, division, committee, commission) => {
    expect(committeeName(division, level)).toBe(committee);
    expect(disciplineCommissionName(committee)).toBe(commission);
  });
});
