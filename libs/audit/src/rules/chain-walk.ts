import { hashAfter, type Place } from './chain.js';
import { problem, type Problem } from './problem.js';

/** A place of a chain as it is in the record, with the text of its entry where there is one. */
export interface Link extends Place {
  readonly entryId: string | null;
  readonly text: string | null;
}

/** Goes along a chain and finds the first place that is not as it was written. */
export interface ChainWalk {
  /** Takes the next place, in the order of the sequence. */
  take(link: Link): void;
  /** Says that there are no more, and what the record holds for the head. */
  end(head: Place | null): Problem | null;
}

/**
 * A walk from `start` on. `anchors` are places whose hashes are known from elsewhere, by their sequence; those before
 * the start are nobody's matter here.
 */
export function walkChain(chain: string, start: Place, anchors: readonly Place[] = []): ChainWalk {
  const ahead = anchors.filter(({ sequence }) => sequence >= start.sequence).sort((a, b) => a.sequence - b.sequence);
  const begins = `[${JSON.stringify(chain)},`;
  let at = start;
  let proven = start.sequence;
  let found: Problem | null = null;

  const compareWithAnchors = (id: string | null): void => {
    while (ahead[0] && ahead[0].sequence === at.sequence) {
      const anchor = ahead.shift();
      if (anchor?.hash.equals(at.hash)) proven = at.sequence;
      else found ??= problem('rewritten', chain, { sequence: at.sequence, from: proven + 1, id });
    }
  };
  compareWithAnchors(null);
  return {
    take({ sequence, hash, entryId: id, text }) {
      if (found) return;
      const next = at.sequence + 1;
      if (sequence !== next) found = problem('gap', chain, { sequence: next, id: sequence < next ? id : null });
      else if (text === null) found = problem('entry-removed', chain, { sequence, id });
      else if (!text.startsWith(begins)) found = problem('misplaced', chain, { sequence, id });
      else {
        at = { sequence, hash: hashAfter(at.hash, text) };
        if (hash.equals(at.hash)) compareWithAnchors(id);
        else found = problem('changed', chain, { sequence, id });
      }
    },
    end(head) {
      const last = at.sequence;
      if (found) return found;
      // What is left may have been made to look whole, so only the last anchor that was met says up to where it is.
      if (ahead[0]) return problem('cut-off', chain, { sequence: last + 1, from: proven + 1 });
      if (head && head.sequence > last) return problem('cut-off', chain, { sequence: last + 1 });
      if (head === null ? last > 0 : head.sequence !== last || !head.hash.equals(at.hash))
        return problem('head-changed', chain, { sequence: last });
      return null;
    },
  };
}
