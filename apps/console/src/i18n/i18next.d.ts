import 'i18next';
import type { Catalogue } from './zh-cn';

declare module 'i18next' {
  interface CustomTypeOptions {
    readonly resources: { readonly translation: Catalogue };
  }
}
