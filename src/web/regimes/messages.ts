import { messages } from '../messages/messages.ts';

export const regimesText = messages({
  zh: {
    title: '制度',
    about: '以下规则按文件原有顺序列出，每条注明条款；系统的判定只依据这些规则。',
    none: '还没有采用任何制度',
    noneHint: '由系统管理员采用制度后，阶段、四张表、亮灯和退出判定才会出现。',
    inForce: '施行期：{from} 至 {until}',
    open: '—',
    version: '版本 {version}',
    settings: '本地选定的数值',
    settingsWhy: '文件没有写明、由采用的政府选定的数值：',
  },
  en: {
    title: 'Regimes',
    about: 'Rules in the order of the document, each with its clause; verdicts rest on nothing else.',
    none: 'No regime has been adopted',
    noneHint: 'Stages, tables, lights and exit verdicts appear once a regime is adopted.',
    inForce: 'In force from {from} to {until}',
    open: '—',
    version: 'version {version}',
    settings: 'Values chosen here',
    settingsWhy: 'The document leaves these open; the government that adopts it chose:',
  },
});
