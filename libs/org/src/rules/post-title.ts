import type { PostKind } from '@zehuan/contracts';

const titles: Readonly<Record<PostKind, string>> = {
  topLeader: '书记',
  teamMember: '班子成员',
  coordinator: '协调员',
  reporter: '填报员',
  inspector: '检查组成员',
  appraiser: '评议人',
  disciplineOfficer: '纪检干部',
};

/** What a post is called unless another title is given; the unit's name is not in it, since units are renamed. */
export const postTitle = (kind: PostKind): string => titles[kind];
