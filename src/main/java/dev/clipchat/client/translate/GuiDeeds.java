package dev.clipchat.client.translate;

import dev.clipchat.client.intent.Deed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What becomes of an instruction for a screen with buttons: a deed of ours, and words in its place
 * that are true of it; or else something that the person can type.
 */
final class GuiDeeds {

  private static final int ANY_CASE = Pattern.CASE_INSENSITIVE;
  private static final Pattern EXPORT =
      Pattern.compile("export|download|\\bsave\\b|导出|下载|保存", ANY_CASE);
  private static final Pattern CREDITS =
      Pattern.compile(
          "billing|\\bcredits?\\b|subscription|upgrade|account|账户|账单|积分|余额|充值|订阅", ANY_CASE);
  private static final Pattern UPLOAD =
      Pattern.compile("\\b(?:upload|import)\\b|(?<!已|已经|所)(?:上传|导入)(?!过|好|的(?!按钮|图标))", ANY_CASE);
  private static final Pattern LOOK =
      Pattern.compile("timeline|track|preview|\\bplay\\b|space ?bar|时间线|时间轴|轨道|预览|播放", ANY_CASE);

  /** Where an editor keeps the files; a drawer of effects or texts is none. */
  private static final Pattern FILES =
      Pattern.compile(
          "\\b(?:media|assets?|uploads|files?|footage|resources?|library)\\b|素材|媒体|资源|文件",
          ANY_CASE);

  /** The name that stands on a button. */
  private static final Pattern NAMED =
      Pattern.compile(
          "[\"“‘'`\\[*_「【『]+([^\"”’'`\\]*_」】』\\n]{1,40})[\"”’'`\\]*_」】』]"
              + "|(?:the|your|an?|on) ([\\w -]{1,40}?) (?:button|icon|option|tab|toggle|switch)\\b"
              + "|(?:click|tap|press|hit|select|choose)(?:\\s+on)?\\s+(?!the\\b|here\\b|on\\b)([\\w-]+)"
              + "|(?:点击|单击|按下|选择|使用)(?:一下)?([^，。！？的“”\"「」【】『』\\n]{1,12}?)(?:按钮|图标|$)",
          ANY_CASE);

  /** Not a button but keys, or a way through menus. */
  private static final Pattern KEYS =
      Pattern.compile("\\b(?:ctrl|cmd|command|shift|alt)\\s*\\+|\\bkey\\b|>|→", ANY_CASE);

  /** What it is good for; that stays, without the places on a screen. */
  private static final Pattern PURPOSE =
      Pattern.compile(
          "\\s+to\\s+(?!the\\b|your\\b|an?\\b|this\\b)[a-z].*$|(?:即可|来|以便?|就能|就可以)[^以].*$",
          ANY_CASE);

  private static final Pattern SCREEN_PLACE =
      Pattern.compile(
          "\\s+(?:in|at|on|from|above|below|near)\\s+the\\s+(?:top|upper|bottom|lower|right|left"
              + "|toolbar|menu|screen|corner|sidebar|panel|timeline|editor)\\b[\\w -]*",
          ANY_CASE);

  /** "To continue, …": what follows is what the person does. */
  private static final Pattern FOR_PURPOSE =
      Pattern.compile("\\s*(?:to|in order to|for|if|when)\\b|\\s*(?:要|为了|如果|如需|若|想要?)", ANY_CASE);

  private static final Pattern ORDER =
      Pattern.compile("(?:now|then|next|first|finally|lastly|also|and|so|after that)\\b", ANY_CASE);

  /** Before words that only say what a deed of ours shows by itself. */
  private static final String DONE = "\0";

  private final Words own;
  private final TurnContext circumstances;
  private final List<Deed> asked = new ArrayList<>();
  private boolean edited;

  GuiDeeds(Words own, TurnContext circumstances) {
    this.own = own;
    this.circumstances = circumstances;
  }

  List<Deed> asked() {
    return List.copyOf(asked);
  }

  /**
   * Carries out the instruction or rewrites it; gives what is shown in its place, empty where
   * nothing need be. {@code next} is what stands behind it, {@code before} what its sentence said
   * so far.
   */
  String carryOut(GuiClause clause, String text, char next, CharSequence before) {
    String said = text.substring(clause.verbAt());
    boolean chinese = isChinese(said);
    Words words =
        own.language().equals(chinese ? "zh" : "en") ? own : Words.of(chinese ? "zh" : "en");
    boolean alone = clause.whole() && ",，—–)）".indexOf(next) < 0;
    String phrase = phrase(clause, text, before, words);
    boolean shown = !alone || !phrase.startsWith(DONE);
    String plain = phrase.replace(DONE, "");
    return shown ? placed(clause, text, plain, chinese) : "";
  }

  private String phrase(GuiClause clause, String text, CharSequence before, Words words) {
    String said = text.substring(clause.verbAt());
    String purpose = purpose(text.substring(Math.min(text.length(), clause.headEnd())));
    boolean told = clause.told();
    if (clause.kind() == GuiClause.Kind.DRAG) {
      return drag(said, told, words);
    }
    if (clause.kind() == GuiClause.Kind.ACCOUNT || CREDITS.matcher(said).find()) {
      boolean behindPurpose = !clause.whole() && FOR_PURPOSE.matcher(before).lookingAt();
      String done = behindPurpose ? "client.gui_crediting_to" : "client.gui_crediting";
      return deed(told, new Deed.Credits(), words.say(done), words.say("client.gui_credits"));
    }
    boolean named = NAMED.matcher(said).find() || LOOK.matcher(said).find();
    if (clause.kind() != GuiClause.Kind.PREVIEW
        && (EXPORT.matcher(said).find() || (!named && EXPORT.matcher(before).find()))) {
      String offer = words.say("client.gui_export") + purpose;
      return circumstances.fileWanted()
          ? deed(told, new Deed.Export(null, null, false), words.say("client.gui_exporting"), offer)
          : offer;
    }
    if (UPLOAD.matcher(said).find()) {
      return upload(words);
    }
    Optional<String> edit = TrailingEdit.edit(said);
    if (edit.isPresent()) {
      return words.say("client.gui_say", "words", SCREEN_PLACE.matcher(edit.get()).replaceAll(""));
    }
    if (clause.kind() == GuiClause.Kind.OPEN && FILES.matcher(said).find()) {
      return deed(
          told,
          new Deed.Media(),
          words.say("client.gui_showing_files"),
          words.say("client.gui_status"));
    }
    boolean look = clause.kind() != GuiClause.Kind.CLICK || LOOK.matcher(said).find();
    return look
        ? deed(
            told,
            new Deed.Status(),
            words.say("client.gui_showing"),
            words.say("client.gui_status"))
        : named(said, purpose, words);
  }

  private String deed(boolean told, Deed deed, String done, String offer) {
    if (!told) {
      return offer;
    }
    if (!asked.contains(deed)) {
      asked.add(deed);
    }
    return DONE + done;
  }

  /** A window to drop something into is there only where somebody looks at one. */
  private String upload(Words words) {
    return words.say(
        circumstances.interactive() ? "client.gui_upload" : "client.gui_upload_command");
  }

  private static String named(String said, String purpose, Words words) {
    Matcher m = NAMED.matcher(said);
    if (KEYS.matcher(said).find()) {
      return purpose.isEmpty()
          ? words.say("client.gui_tell")
          : words.say("client.gui_say", "words", purpose.replaceFirst("^\\s*to\\s+", ""));
    }
    if (!m.find()) {
      return words.say("client.gui_tell");
    }
    String name = m.group(1);
    for (int i = 2; name == null && i <= m.groupCount(); i++) {
      name = m.group(i);
    }
    return words.say(
            "client.gui_say", "words", String.valueOf(name).strip().toLowerCase(Locale.ROOT))
        + purpose;
  }

  private String drag(String said, boolean told, Words words) {
    if (DragWords.isUpload(said)) {
      return upload(words);
    }
    String edit = DragWords.edit(SCREEN_PLACE.matcher(said).replaceAll("").strip());
    if (edit.isEmpty()) {
      return words.say("client.gui_tell");
    }
    if (told && circumstances.interactive() && !edited) {
      edited = true;
      asked.add(new Deed.Message(edit));
      return words.say("client.gui_sending", "words", edit);
    }
    return words.say("client.gui_say", "words", edit);
  }

  private static String purpose(String tail) {
    Matcher m = PURPOSE.matcher(SCREEN_PLACE.matcher(tail).replaceAll(""));
    return m.find() ? m.group() : "";
  }

  /** The phrase with what stood before it: space, a list's mark, the order of steps. */
  private static String placed(GuiClause clause, String text, String phrase, boolean chinese) {
    String space = text.substring(0, text.length() - text.stripLeading().length());
    Matcher order = ORDER.matcher(clause.lead());
    String kept = !chinese && order.lookingAt() ? order.group() + " " : "";
    if (!clause.told()
        && !chinese
        && clause.lead().isEmpty()
        && text.stripLeading().startsWith("by ")) {
      return ": " + phrase;
    }
    boolean capital = clause.whole() && kept.isEmpty() && !chinese;
    return space
        + clause.mark()
        + kept
        + (capital
            ? phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1)
            : phrase);
  }

  private static boolean isChinese(String text) {
    return text.codePoints().anyMatch(c -> c >= 0x4e00 && c <= 0x9fff);
  }
}
