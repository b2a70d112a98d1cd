import type { CycleProcess } from '@zehuan/cycles';

/**
 * How long nobody must have asked before the delivery is woken: a hundred cycles that remind or begin at once wake it
 * once, and it does not take the machine from them.
 */
const gatherMilliseconds = 3_000;
/** So many times as long it waits when somebody asks all the time. */
const patience = 5;

/** Wakes the delivery of notices when nobody has asked for it for a while, once for all who asked until then. */
export interface DeliveryWaker {
  wakeSoon(): void;
}

/** `warn` hears of a wake-up that failed; the delivery looks by itself within a minute. */
export const deliveryWaker = (
  process: Pick<CycleProcess, 'wakeDelivery'>,
  warn: (error: unknown) => void,
  gathers = gatherMilliseconds,
): DeliveryWaker => {
  let pause: NodeJS.Timeout | undefined;
  let latest: NodeJS.Timeout | undefined;
  const wake = (): void => {
    clearTimeout(pause);
    clearTimeout(latest);
    pause = latest = undefined;
    process.wakeDelivery().catch(warn);
  };
  return {
    wakeSoon() {
      latest ??= setTimeout(wake, patience * gathers).unref();
      pause = pause?.refresh() ?? setTimeout(wake, gathers).unref();
    },
  };
};
