package dev.clipchat.engine.agent;

import dev.clipchat.engine.edit.Project;
import dev.clipchat.engine.edit.document.Edits;
import dev.clipchat.engine.edit.document.Misread;
import dev.clipchat.engine.edit.document.MisreadException;
import java.util.List;

/** A message that is a document of edits: read by its schema, where a sentence goes by grammar. */
final class DocumentReader {

  private DocumentReader() {}

  static Understood read(String message, Project project, Language language) {
    try {
      return new Understood(language, null, Edits.read(message, project), List.of(), List.of());
    } catch (MisreadException e) {
      String words = words(e.misread(), language);
      return Understood.troubled(
          language, List.of(new Trouble(Trouble.Kind.DOCUMENT, e.misread().place(), words)));
    }
  }

  static String words(Misread m, Language language) {
    return language == Language.CHINESE ? chinese(m) : english(m);
  }

  private static String english(Misread m) {
    String what =
        switch (m.problem()) {
          case NO_JSON -> "this is not valid JSON";
          case TOO_LONG -> "more than " + m.wanted() + " characters";
          case UNKNOWN_KEY -> "unknown key \"" + m.asked() + "\". Possible: " + m.wanted();
          case MISSING -> "this is missing";
          case NOT_AN_OBJECT -> "this must be an object";
          case NOT_A_LIST -> "this must be a list of " + m.wanted();
          case NOT_A_TEXT -> "this must be a text of at most " + m.wanted() + " characters";
          case NOT_A_FLAG -> "this must be true or false";
          case NOT_A_NUMBER -> "this must be a number, " + m.wanted();
          case NOT_A_WHOLE_NUMBER -> "this must be a whole number, " + m.wanted();
          case UNKNOWN_WORD -> "\"" + m.asked() + "\" is unknown. Possible: " + m.wanted();
          case NOT_A_SHAPE -> "this must be a shape such as \"16:9\"";
          case NO_SUCH_CLIP -> "there is no clip \"" + m.asked() + "\"" + thereAre(m.wanted());
          case WHICH_CLIP -> "several clips are called \"" + m.asked() + "\": " + m.wanted();
        };
    return m.place().isEmpty() ? "The edits: " + what + "." : m.place() + ": " + what + ".";
  }

  private static String thereAre(String clips) {
    return clips.isEmpty() ? ", nothing was added yet" : ". Added so far: " + clips;
  }

  private static String chinese(Misread m) {
    String what =
        switch (m.problem()) {
          case NO_JSON -> "不是有效的 JSON";
          case TOO_LONG -> "超过 " + m.wanted() + " 个字符";
          case UNKNOWN_KEY -> "未知的键“" + m.asked() + "”。可用：" + m.wanted();
          case MISSING -> "缺少这一项";
          case NOT_AN_OBJECT -> "应为对象";
          case NOT_A_LIST -> "应为列表，数量 " + m.wanted();
          case NOT_A_TEXT -> "应为文字，最多 " + m.wanted() + " 个字符";
          case NOT_A_FLAG -> "应为 true 或 false";
          case NOT_A_NUMBER -> "应为数字，范围 " + m.wanted();
          case NOT_A_WHOLE_NUMBER -> "应为整数，范围 " + m.wanted();
          case UNKNOWN_WORD -> "未知的值“" + m.asked() + "”。可用：" + m.wanted();
          case NOT_A_SHAPE -> "应为“16:9”这样的比例";
          case NO_SUCH_CLIP ->
              "没有“" + m.asked() + "”" + (m.wanted().isEmpty() ? "" : "。已有：" + m.wanted());
          case WHICH_CLIP -> "有多个“" + m.asked() + "”：" + m.wanted();
        };
    return (m.place().isEmpty() ? "编辑文档" : m.place()) + "：" + what + "。";
  }
}
