import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntdApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import { i18n, speak } from '../i18n/i18n';
import { type Appearance, AppearanceContext, keepAppearance, readAppearance } from './appearance';
import { nonce } from './nonce';
import { queryClient } from './query-client';
import { themeOf } from './theme';

/** Everything that stands around every page: how it looks, its language, its queries. */
export function Providers({ children }: { readonly children: ReactNode }) {
  const [appearance, setAppearance] = useState<Appearance>(readAppearance);
  const { language, isDark } = appearance;
  useEffect(() => {
    keepAppearance(appearance);
    document.documentElement.lang = language;
    document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
    speak(language).catch(reportError);
  }, [appearance, language, isDark]);
  const chosen = useMemo(
    () => ({
      appearance,
      choose: (change: Partial<Appearance>) => {
        setAppearance((present) => ({ ...present, ...change }));
      },
    }),
    [appearance],
  );
  return (
    <AppearanceContext.Provider value={chosen}>
      <I18nextProvider i18n={i18n}>
        <ConfigProvider
          theme={themeOf(appearance)}
          locale={language === 'en' ? enUS : zhCN}
          csp={{ nonce }}
          button={{ autoInsertSpace: false }}
        >
          <AntdApp>
            <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
          </AntdApp>
        </ConfigProvider>
      </I18nextProvider>
    </AppearanceContext.Provider>
  );
}
