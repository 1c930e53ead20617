import { messages } from '../messages/messages.ts';

export const signInText = messages({
  zh: {
    product: '落地',
    about: '招商引资项目从签约到达产的全程跟踪',
    title: '登录',
    government: '所属政府',
    login: '账号',
    password: '密码',
    submit: '登录',
    demoAccounts: '演示账号',
    demoHint: '点击即填入账号和密码。',
    missing: '请填写账号和密码。',
    noGovernment: '系统中还没有可登录的政府，请联系系统管理员。',
  },
  en: {
    product: 'Luodi',
    about: 'Follows investment projects from signing to full production',
    title: 'Sign in',
    government: 'Government',
    login: 'Account',
    password: 'Password',
    submit: 'Sign in',
    demoAccounts: 'Demo accounts',
    demoHint: 'One click fills in account and password.',
    missing: 'Fill in account and password.',
    noGovernment: 'There is no government to sign in to yet; ask the system administrator.',
  },
});
