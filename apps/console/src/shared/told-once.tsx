import { Alert } from 'antd';
import { Copyable } from './copyable';

/** A secret that nobody can be told again, to be copied now. */
export function ToldOnce({ title, secret }: { readonly title: string; readonly secret: string }) {
  return (
    <>
      <Alert type="warning" showIcon title={title} style={{ marginBottom: 16 }} />
      <Copyable text={secret} />
    </>
  );
}
