/**
 * Loaded before a process of ours (`node --import`): its clock goes wrong by FAULTS_CLOCK_SHIFT_MS milliseconds, in
 * everything that JavaScript asks. Plain JavaScript, because it runs before anything is built.
 */
const shift = Number(process.env.FAULTS_CLOCK_SHIFT_MS);
const RealDate = Date;
const now = () => RealDate.now() + shift;

globalThis.Date = new Proxy(RealDate, {
  apply: () => new RealDate(now()).toString(),
  construct: (target, given, as) => Reflect.construct(target, given.length === 0 ? [now()] : given, as),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});
Object.defineProperty(performance, 'timeOrigin', { value: performance.timeOrigin + shift });
