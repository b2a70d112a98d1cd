import { integer, listOf, words } from './fields.js';

export class FaultDto {
  @words({ description: 'Where: a JSON pointer into the body or the query, or row and column of a file' })
  readonly pointer!: string;
  @words({ description: 'What to do about it' })
  readonly message!: string;
}

/** RFC 9457. */
export class ProblemDto {
  @words({ description: 'Address of the sort of problem', example: '/problems/already-submitted' })
  readonly type!: string;
  @words({ description: 'The sort of problem, in a sentence' })
  readonly title!: string;
  @integer({ min: 400, max: 599 })
  readonly status!: number;
  @words({ description: 'This very problem, in a sentence' })
  readonly detail!: string;
  @words({ description: 'Stable; scripts may rely on it' })
  readonly code!: string;
  @words({ description: 'Under which the request is logged' })
  readonly requestId!: string;
  @listOf(() => FaultDto)
  readonly errors!: readonly FaultDto[];
}
