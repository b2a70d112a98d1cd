/**
 * Every place between two side effects at which a process can be made to die, for the proof by faults
 * (`npm run test:faults`); each says what is done already and what is not.
 */
export const failpoints = [
  'claimed-before-work',
  'worked-before-commit',
  'committed-before-look-again',
  'committed-before-answer',
  'cycle-opened-before-started',
  'claimed-before-update',
  'update-answered-before-kept',
  'update-kept-before-answer',
  'part-written-before-rename',
  'renamed-before-attached',
  'looked-before-started-below',
  'started-below-before-reported',
  'act-written-before-reported',
  'planned-before-leased',
  'leased-before-sent',
  'sent-before-marked',
] as const;

/** Name of a place at which a process can be made to die. */
export type Failpoint = (typeof failpoints)[number];

const shape = /^([a-z-]+)(?::([1-9]\d{0,5}))?$/;

/** Whether a text names a failpoint, or one and which passage of it counts: `leased-before-sent:3`. */
export const isFailpoint = (text: string): boolean => failpoints.some((name) => name === shape.exec(text)?.[1]);

/** The point that is armed, and how often it is still to be passed. */
let armed: { readonly name: string; passages: number } | undefined;

/** Makes this process die when it comes to the point (for the nth time). Settings refuse it in production. */
export const armFailpoint = (text: string | undefined): void => {
  const [, name, passages = '1'] = shape.exec(text ?? '') ?? [];
  armed = name === undefined ? undefined : { name, passages: Number(passages) };
};

const dead: Promise<void> = new Promise(() => undefined);

/** Dies by SIGKILL where this point is armed, so that nothing after it happens; does nothing otherwise. */
export const failpoint = (name: Failpoint): Promise<void> | undefined => {
  if (armed?.name !== name) return undefined;
  armed.passages -= 1;
  if (armed.passages > 0) return undefined;
  process.kill(process.pid, 'SIGKILL');
  // The signal may need a moment to arrive; until then nothing may go on.
  return dead;
};
