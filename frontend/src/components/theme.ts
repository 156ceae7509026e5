import { theme as antd, type ThemeConfig } from 'antd'

export type Shade = 'light' | 'dark'
const remembered = 'ringloop.theme'

export function firstShade(): Shade {
  const stored = localStorage.getItem(remembered)
  if (stored === 'light' || stored === 'dark') return stored
  return globalThis.matchMedia?.('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

export function rememberShade(shade: Shade) {
  localStorage.setItem(remembered, shade)
}

/** The same values as tokens.css, in the words of Ant Design. */
const palette = {
  light: {
    accent: '#0b6e65',
    text: '#16211f',
    second: '#4a5a58',
    third: '#586764',
    border: '#dde3e5',
    strong: '#b9c3c7',
    bg: '#f3f5f6',
    surface: '#ffffff',
    raised: '#ffffff',
    warn: '#9a5b00',
    warnWeak: '#fdf0d5',
    breach: '#c02626',
    ok: '#116932',
    okWeak: '#e0f2e6',
    run: '#1d5fbf',
    hover: '#eef3f3',
    selected: '#e3f1ef',
    onAccent: '#ffffff',
  },
  dark: {
    accent: '#4cc2b4',
    text: '#e6eeec',
    second: '#b3c2bf',
    third: '#92a39f',
    border: '#2a3735',
    strong: '#455653',
    bg: '#0e1514',
    surface: '#161f1e',
    raised: '#1d2826',
    warn: '#f2b950',
    warnWeak: '#3a2d12',
    breach: '#ff8a80',
    ok: '#5fd08a',
    okWeak: '#16321f',
    run: '#7fb2ff',
    hover: '#1e2a28',
    selected: '#17332f',
    onAccent: '#06221f',
  },
}

/** How things move: as designed, over in a moment, or (where nothing is drawn) not at all. */
export type Motion = 'full' | 'brief' | 'none'

export function antdTheme(shade: Shade, motion: Motion = 'full'): ThemeConfig {
  const c = palette[shade]
  return {
    algorithm: shade === 'dark' ? antd.darkAlgorithm : antd.defaultAlgorithm,
    cssVar: { key: 'ringloop' },
    token: {
      /* Brief is not none: without any motion, popups look for their place again and again. */
      motion: motion !== 'none',
      ...(motion === 'brief' ? { motionUnit: 0.01 } : {}),
      colorPrimary: c.accent,
      colorInfo: c.run,
      colorSuccess: c.ok,
      colorSuccessBg: c.okWeak,
      colorWarning: c.warn,
      colorWarningBg: c.warnWeak,
      colorError: c.breach,
      colorLink: c.accent,
      colorText: c.text,
      colorTextSecondary: c.second,
      colorTextTertiary: c.third,
      colorTextDescription: c.third,
      colorTextPlaceholder: c.third,
      colorTextLightSolid: c.onAccent,
      colorBgLayout: c.bg,
      colorBgContainer: c.surface,
      colorBgElevated: c.raised,
      colorBorder: c.strong,
      colorBorderSecondary: c.border,
      fontFamily: 'var(--rl-font)',
      fontFamilyCode: 'var(--rl-mono)',
      fontSize: 13,
      controlHeight: 30,
      controlHeightSM: 24,
      borderRadius: 6,
      borderRadiusSM: 4,
      borderRadiusLG: 8,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.18s',
      controlItemBgHover: c.hover,
      controlItemBgActive: c.selected,
      wireframe: false,
    },
    components: {
      Drawer: { footerPaddingBlock: 12, footerPaddingInline: 24 },
      Form: { itemMarginBottom: 14, verticalLabelPadding: '0 0 4px', labelColor: c.second },
      Segmented: { itemSelectedColor: c.text },
      Tabs: { horizontalMargin: '0 0 8px 0' },
      Tooltip: { colorBgSpotlight: '#10302d', colorTextLightSolid: '#ffffff' },
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
      Tag: { defaultBg: c.hover, defaultColor: c.second },
    },
  }
}
