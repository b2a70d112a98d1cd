import { Alert, Button, DatePicker, Form, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { dayOf } from '../../shared/days';
import { ReasonField } from '../../shared/reason-field';
import { useAct } from '../../shared/use-act';
import { useRefusal } from '../../shared/use-refusal';
import { type DelegablePost, delegationsKey, giveDelegation, usePossibleDelegates } from './delegation-queries';

interface Filled {
  readonly postId: string;
  readonly personId: string;
  readonly fromOn: Dayjs;
  readonly toOn: Dayjs;
  readonly reason: string;
}

interface NewDelegationFormProps {
  readonly posts: Schema<'DelegablePostsDto'>;
  readonly onGiven: () => void;
}

const written = (day: Dayjs): string => day.format('YYYY-MM-DD');

/** In which post, by whom, on which days, and why somebody else acts. */
export function NewDelegationForm({ posts: { items: posts, mostDays }, onGiven }: NewDelegationFormProps) {
  const { t } = useTranslation();
  const { refusal, onRefused } = useRefusal();
  const [postId, setPostId] = useState(posts[0]?.id);
  const today = dayOf(new Date());
  const lastOn = posts.find(({ id }) => id === postId)?.lastOn ?? null;
  const isOutside = (day: Dayjs): boolean => written(day) < today || (lastOn !== null && written(day) > lastOn);
  const give = useAct({
    act: ({ fromOn, toOn, ...filled }: Filled) =>
      giveDelegation({ ...filled, fromOn: written(fromOn), toOn: written(toOn) }),
    changes: [delegationsKey],
    said: ({ toName }) => t('delegations.given', { name: toName }),
    onDone: onGiven,
    onRefused,
  });
  const required = { required: true, message: t('common.required') };
  return (
    <Form<Filled>
      layout="vertical"
      initialValues={{ postId, fromOn: dayjs(today) }}
      onFinish={(filled) => give.mutate(filled)}
      requiredMark={false}
    >
      {refusal && <Alert type="error" showIcon title={refusal} style={{ marginBottom: 16 }} />}
      <PostAndPerson posts={posts} postId={postId} onPost={setPostId} />
      <Form.Item name="fromOn" label={t('delegations.fromOn')} rules={[required]}>
        <DatePicker disabledDate={isOutside} />
      </Form.Item>
      <Form.Item
        name="toOn"
        label={t('delegations.toOn')}
        extra={t(lastOn === null ? 'delegations.daysHelp' : 'delegations.daysInOfficeHelp', { days: mostDays, lastOn })}
        rules={[required]}
      >
        <DatePicker disabledDate={isOutside} />
      </Form.Item>
      <ReasonField minRows={2} />
      <Button type="primary" htmlType="submit" block loading={give.isPending}>
        {t('delegations.give')}
      </Button>
    </Form>
  );
}

interface PostAndPersonProps {
  readonly posts: readonly DelegablePost[];
  readonly postId: string | undefined;
  readonly onPost: (postId: string) => void;
}

/** A post of one's own, and a colleague of its unit; who was chosen for one post is not for another. */
function PostAndPerson({ posts, postId, onPost }: PostAndPersonProps) {
  const { t } = useTranslation();
  const form = Form.useFormInstance<Filled>();
  const [search, setSearch] = useState('');
  const persons = usePossibleDelegates(postId, useDeferredValue(search.trim()));
  const required = { required: true, message: t('common.required') };
  const choose = (chosen: string) => {
    onPost(chosen);
    form.resetFields(['personId']);
  };
  return (
    <>
      <Form.Item name="postId" label={t('delegations.post')} rules={[required]}>
        <Select
          options={posts.map(({ id, role, unitName }) => ({ value: id, label: `${unitName} ${t(`post.${role}`)}` }))}
          onChange={choose}
        />
      </Form.Item>
      <Form.Item name="personId" label={t('delegations.person')} rules={[required]} extra={t('delegations.personHelp')}>
        <Select
          showSearch={{ filterOption: false, onSearch: setSearch }}
          loading={persons.isFetching}
          notFoundContent={t('delegations.nobody')}
          options={(persons.data?.items ?? []).map(({ personId, name, roles }) => ({
            value: personId,
            label: `${name}（${roles.map((role) => t(`post.${role}`)).join('、')}）`,
          }))}
        />
      </Form.Item>
    </>
  );
}
