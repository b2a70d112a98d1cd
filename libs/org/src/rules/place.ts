import { type UnitKind, type UnitLevel, unitLevels } from '@zehuan/contracts';

interface Place {
  readonly kind: UnitKind;
  readonly level: UnitLevel;
}

const rank = (level: UnitLevel): number => unitLevels.indexOf(level);

/**
 * Why a unit may not hang under another (or, with null, stand alone), as a sentence; null when it may.
 * A committee stands below the level of the committee above it; an organ, department or enterprise may share it. Under
 * a discipline commission or a working organ hangs nothing, and neither of the two stands alone.
 */
export function placeFault(unit: Place, parent: Place | null): string | null {
  if (parent === null) {
    return unit.kind === 'committee' || unit.kind === 'enterprise' ? null : `a ${unit.kind} needs a unit above it`;
  }
  if (parent.kind === 'disciplineCommission' || parent.kind === 'workingOrgan')
    return `nothing hangs under a ${parent.kind}`;
  const difference = rank(unit.level) - rank(parent.level);
  if (unit.kind === 'committee' && parent.kind === 'committee' && difference <= 0) {
    return `the level ${unit.level} is not below ${parent.level}, the level of the committee above`;
  }
  return difference < 0 ? `the level ${unit.level} is above ${parent.level}, the level of the unit above` : null;
}
