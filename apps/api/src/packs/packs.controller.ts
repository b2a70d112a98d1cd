import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { listPacks, loadPack, loadPackVersion, packByKey, previewFor } from '@zehuan/policy';
import { type Acting, By } from '../http/acting.js';
import { Acts } from '../http/acts.js';
import { apiPath, Changes, Reads } from '../http/operation.js';
import { keyOf } from '../http/validation.js';
import { packOf, previewView } from './preview-view.js';
import { PackPreviewDto, PreviewDto } from './preview.dto.js';
import { PackCheckDto, PackDto, PacksDto, PackSourceDto } from './packs.dto.js';

const packPart = keyOf('unknown-pack');

/** Policy packs: what a province's year is made of. */
@ApiTags('packs')
@Controller(`${apiPath}/packs`)
export class PacksController {
  constructor(@Inject(Acts) private readonly acts: Acts) {}

  @Reads('', { permits: 'pack.read', summary: 'Loaded packs, the newest version of each first', answer: PacksDto })
  listPacks(@By() by: Acting): Promise<PacksDto> {
    return this.acts.read(by, async (tx) => ({ items: await listPacks(tx) }));
  }

  @Reads(':key/:version', {
    permits: 'pack.read',
    summary: 'A version of a pack',
    answer: PackDto,
    refuses: ['unknown-pack'],
  })
  readPack(
    @By() by: Acting,
    @Param('key', packPart) key: string,
    @Param('version', packPart) version: string,
  ): Promise<PackDto> {
    return this.acts.read(by, (tx) => packByKey(tx, key, version));
  }

  @Changes('POST', 'check', {
    permits: 'pack.check',
    summary: 'Every fault of a pack by line and column; loads nothing',
    answer: PackCheckDto,
  })
  checkPack(@Body() { source }: PackSourceDto): PackCheckDto {
    const { pack, faults } = loadPack(source);
    return { pack: pack && { key: pack.key, version: pack.version }, faults };
  }

  @Changes('POST', 'preview', {
    permits: 'pack.preview',
    summary: 'A dry run of a year: its calendar, the load on each level, counts and conflicts; sends nothing',
    answer: PackPreviewDto,
    refuses: ['unknown-pack', 'pack-invalid', 'no-subordinates'],
  })
  previewPack(@By() by: Acting, @Body() { unit, year, ...chosen }: PreviewDto): Promise<PackPreviewDto> {
    return this.acts.read(by, async (tx) =>
      previewView(await previewFor(tx, await packOf(tx, chosen), { unitCode: unit, year })),
    );
  }

  @Changes('POST', '', {
    permits: 'pack.load',
    summary: 'Load a version of a pack; a running cycle keeps the version that it started with',
    answer: PackDto,
    status: 201,
    hasLocation: true,
    refuses: ['pack-invalid', 'pack-version-taken'],
  })
  loadPack(@By() by: Acting, @Body() { source }: PackSourceDto): Promise<PackDto> {
    const location = ({ key, version }: PackDto): string => `/${apiPath}/packs/${key}/${version}`;
    return this.acts.act<PackDto>(by, (tx) => loadPackVersion(tx, source), { location });
  }
}
