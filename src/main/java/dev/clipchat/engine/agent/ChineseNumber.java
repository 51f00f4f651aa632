package dev.clipchat.engine.agent;

/** Numbers written with Chinese numerals: 三十, 一百二十, 十五点五. */
final class ChineseNumber {

  private static final String DIGITS = "零一二三四五六七八九";
  private static final String ALL = DIGITS + "〇两十百千万点";

  private ChineseNumber() {}

  static boolean isNumeral(String character) {
    return character.length() == 1 && ALL.contains(character) && !character.equals("点");
  }

  static boolean continues(String character) {
    return character.length() == 1 && ALL.contains(character);
  }

  static double value(String numerals) {
    int point = numerals.indexOf('点');
    if (point >= 0) {
      double fraction = 0;
      double place = 0.1;
      for (int i = point + 1; i < numerals.length(); i++) {
        fraction += digit(numerals.charAt(i)) * place;
        place /= 10;
      }
      return value(numerals.substring(0, point)) + fraction;
    }
    return numerals.chars().anyMatch(c -> "十百千万".indexOf(c) >= 0)
        ? withUnits(numerals)
        : numerals.chars().reduce(0, (sum, c) -> sum * 10 + digit((char) c));
  }

  private static double withUnits(String numerals) {
    double total = 0;
    double section = 0;
    double digit = 0;
    for (int i = 0; i < numerals.length(); i++) {
      char c = numerals.charAt(i);
      double unit = unit(c);
      if (unit == 10_000) {
        total += (section + digit) * unit;
        section = 0;
        digit = 0;
      } else if (unit > 0) {
        section += (digit == 0 ? 1 : digit) * unit;
        digit = 0;
      } else {
        digit = digit(c);
      }
    }
    return total + section + digit;
  }

  private static double unit(char c) {
    return switch (c) {
      case '十' -> 10;
      case '百' -> 100;
      case '千' -> 1_000;
      case '万' -> 10_000;
      default -> 0;
    };
  }

  private static int digit(char c) {
    return c == '两' ? 2 : Math.max(0, DIGITS.indexOf(c));
  }
}
