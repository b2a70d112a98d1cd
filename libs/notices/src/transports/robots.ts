import { dingtalkSign } from '../rules/sign.js';
import { robotText } from '../rules/notice-text.js';
import { type PostOptions, postJson } from './post-json.js';
import { DeliveryFailure, type OutsideMessage, type Transport } from './transport.js';

export interface RobotOptions extends Pick<PostOptions, 'patience'> {
  /** Where the robots of the maker listen. */
  readonly baseUrl: string;
}

/** A text of WeCom may have 2,048 bytes, one of DingTalk 20,000. */
const mostBytes = { wecom: 2_048, dingtalk: 20_000 } as const;

/** Codes after which the robot is gone: WeCom's wrong key, DingTalk's unknown token. */
const gone = new Set([93_000, 300_001]);

const codeIn = (text: string): number | null => {
  try {
    const answer: unknown = JSON.parse(text);
    const code = typeof answer === 'object' && answer !== null && 'errcode' in answer ? answer.errcode : null;
    return typeof code === 'number' ? code : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

/** Robots answer 200 whatever happens, and say in the body whether they took the message. */
const send = async (robot: string, url: URL, content: string, patience: number | undefined): Promise<void> => {
  const body = JSON.stringify({ msgtype: 'text', text: { content } });
  const { status, text } = await postJson(url, body, {
    // The operator says where robots listen; nobody else can.
    judge: () => null,
    ...(patience === undefined ? {} : { patience }),
  });
  if (status !== 200) throw new DeliveryFailure(status >= 500 ? 'outage' : 'refused', `${robot} answered ${status}`);
  const code = codeIn(text);
  if (code === 0) return;
  throw new DeliveryFailure(
    code !== null && gone.has(code) ? 'hopeless' : 'refused',
    `${robot} answered errcode ${code ?? 'none'}`,
  );
};

/** A robot in a group of WeCom; its address is its key. */
export const wecomTransport = ({ baseUrl, patience }: RobotOptions): Transport => ({
  send({ address, lines, publicUrl }: OutsideMessage) {
    const url = new URL('/cgi-bin/webhook/send', baseUrl);
    url.searchParams.set('key', address);
    return send('WeCom', url, robotText(lines, publicUrl, mostBytes.wecom), patience);
  },
});

/** A robot in a group of DingTalk; its address is its token, its secret what DingTalk calls the sign. */
export const dingtalkTransport = ({ baseUrl, patience }: RobotOptions): Transport => ({
  send({ address, secret, lines, publicUrl, at }: OutsideMessage) {
    const url = new URL('/robot/send', baseUrl);
    url.searchParams.set('access_token', address);
    if (secret !== null) {
      url.searchParams.set('timestamp', String(at.getTime()));
      url.searchParams.set('sign', dingtalkSign(secret, at.getTime()));
    }
    return send('DingTalk', url, robotText(lines, publicUrl, mostBytes.dingtalk), patience);
  },
});
