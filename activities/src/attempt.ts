import { asyncLocalStorage } from '@temporalio/activity';

/** How often the activity that calls this has been begun, this time included; 1 where nobody counts. */
export const attemptNumber = (): number => asyncLocalStorage.getStore()?.info.attempt ?? 1;

/** A look that fails for the third time is done without the units that make it fail. */
export const attemptsBeforeUnits = 3;

/** What fails this often for no reason that lies in single units is set aside as a whole. */
export const attemptsBeforeAll = 5;
