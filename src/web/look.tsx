import { App, ConfigProvider, type ThemeConfig } from 'antd';
// From es/: the package's own door to its locales is CommonJS, which arrives wrapped in another `default`.
import enUS from 'antd/es/locale/en_US';
import zhCN from 'antd/es/locale/zh_CN';
import type { Locale } from 'antd/es/locale';
import type { ReactNode } from 'react';
import { useLanguage } from './messages/language.tsx';

/** One quiet theme: white, one blue, greys; red, amber and green only for verdicts. All text colours reach 4.5:1 on white. */
const THEME: ThemeConfig = {
  token: {
    colorPrimary: '#1455b0',
    colorLink: '#1455b0',
    colorInfo: '#1455b0',
    colorError: '#b42318',
    colorWarning: '#9a5b00',
    colorSuccess: '#1a7f37',
    colorErrorBg: '#fdecea',
    colorErrorBorder: '#e9b8b3',
    colorWarningBg: '#fff4dc',
    colorWarningBorder: '#e5cd97',
    colorSuccessBg: '#e7f5ea',
    colorSuccessBorder: '#b3d9bd',
    colorInfoBg: '#e8effa',
    colorInfoBorder: '#b9cdec',
    colorText: '#1f2328',
    colorTextSecondary: '#4d5560',
    colorTextTertiary: '#5b636e',
    colorTextDescription: '#5b636e',
    colorTextPlaceholder: '#6b727c',
    colorTextDisabled: '#6b727c',
    colorBorder: '#c3c9d1',
    colorBorderSecondary: '#e3e6ea',
    colorBgLayout: '#f5f6f8',
    colorFillAlter: '#f7f8fa',
    // The style sheet decides by language; see :lang(en) there.
    fontFamily: 'inherit',
    fontSize: 14,
    borderRadius: 4,
    controlHeight: 32,
    boxShadow: '0 1px 4px rgba(0, 0, 0, 0.12)',
    motion: false,
  },
  components: {
    Table: { cellPaddingBlockSM: 5, cellPaddingInlineSM: 8, headerBg: '#f3f5f8', headerSplitColor: 'transparent' },
    Layout: { headerBg: '#ffffff', siderBg: '#ffffff', bodyBg: '#f5f6f8', headerHeight: 48, headerPadding: '0 12px' },
    Menu: { itemHeight: 36, itemBorderRadius: 4, activeBarBorderWidth: 0 },
    Card: { headerHeight: 40, bodyPadding: 12 },
  },
};

/** The picker's own label hides the year and month that its buttons show; without it they speak for themselves. */
const plain = (locale: Locale): Locale => {
  const { DatePicker } = locale;
  return DatePicker
    ? { ...locale, DatePicker: { ...DatePicker, lang: { ...DatePicker.lang, yearSelect: '', monthSelect: '' } } }
    : locale;
};
const ZH = plain(zhCN);
const EN = plain(enUS);

/** The nonce the server allows styles by, when it writes one into the page. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;

export function Look({ children }: { readonly children: ReactNode }) {
  const { language } = useLanguage();
  return (
    <ConfigProvider
      locale={language === 'en' ? EN : ZH}
      theme={THEME}
      button={{ autoInsertSpace: false }}
      {...(nonce ? { csp: { nonce } } : {})}
    >
      {/* What is said in passing, such as that something was kept. */}
      <App component={false}>{children}</App>
    </ConfigProvider>
  );
}
