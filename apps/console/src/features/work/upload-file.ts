import { type Schema, writeHeaders } from '../../api/client';
import { Problem, problemOf } from '../../api/problem';

export type Attachment = Schema<'AttachmentDto'>;

interface Upload {
  readonly taskId: string;
  readonly file: File;
  readonly evidenceKey: string | null;
  readonly onProgress: (share: number) => void;
}

/** Sends a file with its progress, which fetch cannot tell. */
export const uploadFile = ({ taskId, file, evidenceKey, onProgress }: Upload): Promise<Attachment> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1/tasks/${taskId}/attachments`);
    for (const [name, value] of Object.entries(writeHeaders())) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => {
      onProgress(total === 0 ? 0 : loaded / total);
    };
    request.onerror = () => {
      reject(new Problem(0, 'unreachable', 'The server does not answer'));
    };
    request.onload = () => {
      const body: unknown = request.responseText === '' ? null : JSON.parse(request.responseText);
      if (request.status < 300) resolve(body as Attachment);
      else reject(problemOf(request.status, body));
    };
    const form = new FormData();
    if (evidenceKey !== null) form.set('evidenceKey', evidenceKey);
    form.set('file', file);
    request.send(form);
  });
