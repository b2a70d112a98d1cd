import { createContext, useContext } from 'react';

export type Language = 'zh-CN' | 'en';

/** How the console looks to this person on this device. */
export interface Appearance {
  readonly isDark: boolean;
  readonly isLarge: boolean;
  readonly language: Language;
}

const key = 'zehuan.appearance';

const usual = (): Appearance => ({
  isDark: window.matchMedia('(prefers-color-scheme: dark)').matches,
  isLarge: false,
  language: 'zh-CN',
});

export const readAppearance = (): Appearance => {
  try {
    return { ...usual(), ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Appearance>) };
  } catch {
    // Storage may be forbidden or hold something else: then the console looks as usual.
    return usual();
  }
};

export const keepAppearance = (appearance: Appearance): void => {
  try {
    localStorage.setItem(key, JSON.stringify(appearance));
  } catch {
    // Where storage is forbidden the choice lasts as long as the page.
  }
};

interface Chosen {
  readonly appearance: Appearance;
  readonly choose: (change: Partial<Appearance>) => void;
}

export const AppearanceContext = createContext<Chosen>({ appearance: usual(), choose: () => undefined });

export const useAppearance = (): Chosen => useContext(AppearanceContext);
