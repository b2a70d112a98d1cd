import { anyObject, id, instant, integer, listOf, localText, nested, text, words } from '../http/fields.js';

export class PackInListDto {
  @id() readonly id!: string;
  @words() readonly key!: string;
  @words() readonly version!: string;
  @localText() readonly title!: { readonly zh: string; readonly en?: string };
  @words({ description: 'The same for the same content' }) readonly digest!: string;
  @instant() readonly loadedAt!: Date;
}

export class PacksDto {
  @listOf(() => PackInListDto) readonly items!: readonly PackInListDto[];
}

export class PackDto {
  @id() readonly id!: string;
  @words() readonly key!: string;
  @words() readonly version!: string;
  @words() readonly digest!: string;
  @instant() readonly loadedAt!: Date;
  @anyObject({ description: 'The pack as its schema has it' }) readonly content!: object;
}

export class PackSourceDto {
  @text({ max: 2_000_000 }, { description: 'The pack in YAML' }) readonly source!: string;
}

export class PackFaultDto {
  @integer({ min: 1 }) readonly line!: number;
  @integer({ min: 1 }) readonly column!: number;
  @words({ description: 'The place by its keys' }) readonly pointer!: string;
  @words() readonly message!: string;
}

export class CheckedPackDto {
  @words() readonly key!: string;
  @words() readonly version!: string;
}

export class PackCheckDto {
  @nested(() => CheckedPackDto, { nullable: true, description: 'Null where there are faults' })
  readonly pack!: CheckedPackDto | null;
  @listOf(() => PackFaultDto) readonly faults!: readonly PackFaultDto[];
}
