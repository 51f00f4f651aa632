package dev.clipchat.engine.agent;

/** The names of a title's colours in Chinese. */
final class ChineseColours {

  private ChineseColours() {}

  static String name(String colour) {
    return switch (colour) {
      case "white" -> "白色";
      case "black" -> "黑色";
      case "yellow" -> "黄色";
      case "red" -> "红色";
      case "blue" -> "蓝色";
      case "green" -> "绿色";
      case "orange" -> "橙色";
      case "pink" -> "粉色";
      case "purple" -> "紫色";
      case "cyan" -> "青色";
      case "gold" -> "金色";
      case "silver" -> "银色";
      default -> colour;
    };
  }
}
