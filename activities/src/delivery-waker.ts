import type { CycleProcess } from '@zehuan/cycles';

/**
 * How long notices of one moment are gathered before the delivery is woken: a hundred cycles that remind at once wake it
 * once, and it does not take the machine from them.
 */
const gatherMilliseconds = 3_000;

/** Wakes the delivery of notices some time after it is asked to, once for all who asked meanwhile. */
export interface DeliveryWaker {
  wakeSoon(): void;
}

/** `warn` hears of a wake-up that failed; the delivery looks by itself within a minute. */
export const deliveryWaker = (
  process: Pick<CycleProcess, 'wakeDelivery'>,
  warn: (error: unknown) => void,
  gathers = gatherMilliseconds,
): DeliveryWaker => {
  let timer: NodeJS.Timeout | undefined;
  const wake = (): void => {
    timer = undefined;
    process.wakeDelivery().catch(warn);
  };
  return {
    wakeSoon() {
      timer ??= setTimeout(wake, gathers).unref();
    },
  };
};
