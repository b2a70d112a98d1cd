const surnames =
  '王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';
const given =
  '伟建华国平志明文军海波涛勇斌峰强辉刚健林春晓红玉梅兰英敏静丽娟秀芳霞燕玲桂荣德成永宏振东立新正义光亮学良家祥树仁晨旭晖昊然子轩雨欣思远嘉宁瑞安卫民爱庆丰利启航致和清源景行';

/** FNV-1a over the text, finished so that neighbouring codes lie far apart; the same on every machine. */
function digest(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

const letterOf = (letters: string, number: number): string => letters.charAt(number % letters.length);

/** A plausible name that nobody bears on purpose: the same for the same seed, for demonstrations and tests only. */
export function simulatedName(seed: string): string {
  const number = digest(seed);
  const name = letterOf(surnames, number) + letterOf(given, digest(`${seed}/1`));
  return number % 5 === 0 ? name : name + letterOf(given, digest(`${seed}/2`));
}

/** Whether a post is among the share (0 to 1) that stays vacant; the same posts each time. */
export const isVacant = (seed: string, share: number): boolean => digest(`${seed}/vacant`) < share * 0x1_0000_0000;
