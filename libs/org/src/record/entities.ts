import { PersonEntity } from './person.entity.js';
import { PostEntity } from './post.entity.js';
import { TenureEntity } from './tenure.entity.js';
import { TermEntity } from './term.entity.js';
import { UnitChangeEntity } from './unit-change.entity.js';
import { UnitVersionEntity } from './unit-version.entity.js';
import { UnitEntity } from './unit.entity.js';

/** The tables of this capability. */
export const orgEntities = [
  UnitEntity,
  UnitVersionEntity,
  UnitChangeEntity,
  PersonEntity,
  PostEntity,
  TenureEntity,
  TermEntity,
] as const;

export { PersonEntity, PostEntity, TenureEntity, TermEntity, UnitChangeEntity, UnitEntity, UnitVersionEntity };
