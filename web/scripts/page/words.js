/** The page's own words outside the lesson, in both languages: they are in the HTML before any script runs. */

export const words = {
  en: {
    home: 'ScopeLab',
    tagline: 'Run, change and break every example. TensorFlow’s graph mode, inside this page.',
    contents: 'Contents',
    sources: 'Sources and licences',
    examples: 'Examples',
    exampleText: 'The text and the code of this page are under the MIT licence.',
    photographs: 'Photographs',
    by: 'by',
    licence: 'licence',
    thirdParty: 'Software this page is made with, and its licences',
    privacy:
      'Everything runs in your browser. Nothing is sent anywhere; your changes are kept for this tab only and are gone when you close it.',
  },
  zh: {
    home: 'ScopeLab',
    tagline: '每个示例都能运行、修改、弄坏再复原。TensorFlow 的图模式，就在这个网页里。',
    contents: '目录',
    sources: '来源与许可',
    examples: '示例',
    exampleText: '本页的文字和代码采用 MIT 许可。',
    photographs: '照片',
    by: '作者：',
    licence: '许可：',
    thirdParty: '本页用到的软件及其许可',
    privacy: '一切都在你的浏览器里运行，不向任何地方发送数据；你的修改只为这个标签页保留，关闭即消失。',
  },
};
