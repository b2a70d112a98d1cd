import { nested, text, words } from '../http/fields.js';

/** An address of the console's, and of no other place: browsers take `//` and backslashes for another host. */
const localPath = /^\/(?!\/)[\x21-\x5b\x5d-\x7e]*$/;

export class ProviderSignInQuery {
  @text({ max: 1000, pattern: localPath }, { optional: true, description: 'Page of the console to go on with' })
  readonly to?: string;
}

export class ProviderDto {
  @words({ description: 'Name for the button' }) readonly label!: string;
  @words() readonly issuer!: string;
}

export class SignInOptionsDto {
  @nested(() => ProviderDto, { nullable: true, description: 'The OpenID provider by which one may sign in' })
  readonly provider!: ProviderDto | null;
}
