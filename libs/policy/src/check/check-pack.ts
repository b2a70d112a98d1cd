import { checkAssessment } from './check-assessment.js';
import { checkForms } from './check-forms.js';
import { checkItems } from './check-items.js';
import { checkLadders } from './check-ladders.js';
import { checkPhases } from './check-phases.js';
import type { PackFault } from './fault.js';
import { partsOf } from './pack-parts.js';

/** What the schema cannot say: references, order in time, sums and gaps. All faults of all parts that can be read. */
export const checkPack = (source: unknown): readonly PackFault[] => {
  const parts = partsOf(source);
  return [checkPhases, checkItems, checkLadders, checkForms, checkAssessment].flatMap((check) => check(parts));
};
