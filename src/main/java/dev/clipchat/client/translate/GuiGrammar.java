package dev.clipchat.client.translate;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * How instructions for a screen with buttons are worded. Each pattern stands for the beginning of
 * such an instruction; the named group that matched says which kind it is.
 */
final class GuiGrammar {

  private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** What may stand before the verb: politeness goes with the instruction, order words stay. */
  private static final String POLITE =
      "please|just|simply|go ahead and|feel free to|make sure to|be sure to|remember to"
          + "|all you need to do is|you(?:['’]ll| will)? (?:can|could|should|may|might|must"
          + "|need to|have to|want to)|when(?:ever)? you['’]re ready|once you['’]re ready"
          + "|if you like";

  private static final String ORDER =
      "now|then|next|first|finally|lastly|also|and|so|after that|afterwards";

  private static final String LEAD =
      "\\s*(?<mark>(?:(?:[-*•>#]{1,4}|\\d{1,2}[.)])[ \\t]+)?)(?<lead>(?:(?:"
          + POLITE
          + "|"
          + ORDER
          + "),?\\s+){0,4})[*_]{0,2}";

  private static final String NO_PREPOSITION =
      "(?!(?:to|of|for|in|at|on|with|from|and|where|that|is|are|was)\\b)";

  /** A few words of a name, none of them a preposition. */
  private static final String NAME = "(?:" + NO_PREPOSITION + "[\\w+/&'’\"“”*-]+\\s+){0,4}?";

  private static final String QUOTED = "[\"“‘'`\\[*_]+[^\"”’'`\\]*_\\n]{1,40}[\"”’'`\\]*_]+";

  private static final String BUTTONS =
      "(?:export|download|save|share|render|play|preview|upload|import|undo|redo|split|apply"
          + "|generate|done|continue|confirm|upgrade|publish|delete)\\b(?!\\s+(?:sound|track|noise))";

  /** The way to the button goes with it: {@code go to Settings and click Upgrade}. */
  private static final String WAY =
      "(?:(?:%choose%|open)\\s+(?:(?:the|your)\\s+)?(?-i:[A-Z])[\\w'’-]*(?:\\s+[\\w'’-]+){0,3}?,?"
          + "\\s+(?:and then|and|then)\\s+)?";

  private static final String CLICK =
      WAY
          + "(?:%click%)(?:\\s+on)?\\s+(?:(?:the|your|this|that|an?|any)\\s+"
          + NAME
          + "(?:button|icon|option|link|tab|menu|panel|checkbox|toggle|switch|slider|dropdown|gear"
          + "|arrow|plus|clip|track|segment|thumbnail|timeline|toolbar|layer)s?\\b|(?:the\\s+)?"
          + QUOTED
          + "|(?:the\\s+)?"
          + BUTTONS
          + "|here\\b|(?:the\\s+)?(?:space ?bar|(?:ctrl|cmd|command|shift|alt)\\s*\\+\\s*\\w+|\\w+ key\\b)"
          + "|(?-i:[A-Z][\\w-]*))";

  private static final String CHOOSE =
      "(?:%choose%)\\s+(?:(?:(?:the|your)\\s+)?"
          + NAME
          + "(?:button|icon|menu|tab|panel|toolbar|sidebar)\\b|[\"“*]*\\w+[\"”*]*\\s*(?:>|→|->)"
          + "\\s*[\"“*]*\\w+|[\"“*]*(?:export|download|save)[\"”*]*\\s+(?:from|in|on|under)\\s+the"
          + "\\s+(?:\\w+\\s+)?(?:menu|toolbar|corner|sidebar|panel|top))";

  private static final String OPEN =
      "(?:%open%)\\s+(?:the|your|its)\\s+"
          + NAME
          + "(?:panel|tab|menu|sidebar|drawer|inspector|toolbar|(?:media|asset)s?\\s+(?:library|bin"
          + "|pool)|library|timeline|editor|workspace|dashboard|dialog|properties|settings"
          + "|layers)\\b|(?:%look%)\\s+(?:the|your)\\s+"
          + NAME
          + "(?:panel|tab|sidebar|inspector|toolbar|timeline|dashboard)\\b";

  private static final String PREVIEW =
      "(?:%preview%)\\s+(?:(?:it|this|them|that|everything|(?:the|your)\\s+(?:"
          + NO_PREPOSITION
          + "\\w+\\s+){0,2}?\\w+)\\s+)?(?:in|on|inside)\\s+(?:(?:the|your)\\s+)?(?:\\w+\\s+)?"
          + "(?:timeline|editor|player|preview\\s+(?:window|panel|player|pane))\\b";

  private static final String ACCOUNT =
      "(?:%visit%)\\s+(?:your\\s+(?:account|billing|subscription|credits?|payment|wallet|balance)\\b"
          + "|(?:your|the)\\s+(?:account|billing|subscription|payment|credits?|plan)(?:\\s*(?:and|or|&|/)"
          + "\\s*billing)?\\s+(?:page|settings?|section|tab|dashboard|balance|menu|portal)\\b"
          + "|(?:the\\s+)?account/billing)";

  private static final String DRAG =
      "(?:%drag%)(?:\\s*(?:and|&|-and-|/)\\s*drop(?:ping)?)?\\s+(?:(?:the|your|this|that|it|any|an?"
          + "|each|another|new|more|them)\\b|[\"“*]|(?:clips?|files?|videos?|media|music|footage"
          + "|images?|audio|tracks?|assets?)\\b)[^.,;:!?\\n]{0,60}?(?<![\\w-])(?:to|onto|into|over|here|left"
          + "|right|up|down|in|on|slider|handle|playhead|between|before|after)\\b"
          + "|(?:%drop%)\\s+(?:the|your|this|it|an?|any)\\s*(?:"
          + NO_PREPOSITION
          + "\\w+\\s+){0,4}?(?:in|into|onto|on|to|over)\\s+(?:the|your|this)\\s+(?:\\w+\\s+){0,2}?"
          + "(?:timeline|track|window|panel|area|zone|box|editor|canvas|library|bin)\\b";

  /** The button itself as the sentence's subject. */
  private static final String BUTTON =
      "(?:you(?:['’]ll| will| can| should)? (?:see|find|notice)\\s+)?(?:the|an?)\\s+[\"“*]*(?:export"
          + "|download|save)[\"”*]*\\s+button\\s+(?:is\\s+(?:at|in|on|located|right|up|below|above"
          + "|now|available)|lets|allows|will|at\\s+the|(?:in|on)\\s+the\\s+(?:top|upper|bottom|lower"
          + "|right|left))\\b";

  private static final Map<String, String> IMPERATIVE =
      Map.of(
          "click", "(?:double-|right-)?click|tap|press|hit|push",
          "choose",
              "select|choose|pick|use|find|locate|look for|go to|head(?: over)? to"
                  + "|navigate to|switch to",
          "open", "open(?: up)?|expand|bring up|pull up|close|go to|switch to|head(?: over)? to",
          "look", "show|view|check(?: out)?|see|look at|refer to",
          "preview", "preview|view|see|check|watch|review|look at|find|inspect",
          "visit",
              "check|visit|view|see|open|go to|look at|review|manage|access|top up"
                  + "|head(?: over)? to|log ?in to|sign in to",
          "drag", "drag",
          "drop", "drop");

  private static final Map<String, String> GERUND =
      Map.of(
          "click", "(?:double-|right-)?clicking|tapping|pressing|hitting|pushing",
          "choose", "selecting|choosing|picking|using|going to|heading to|navigating to",
          "open", "opening(?: up)?|expanding|bringing up|going to|switching to",
          "look", "viewing|checking|looking at",
          "preview", "previewing|viewing|checking|watching|reviewing",
          "visit", "checking|visiting|viewing|opening|going to|reviewing|topping up",
          "drag", "dragging",
          "drop", "dropping");

  private static final String CHINESE_LEAD =
      "\\s*(?<zhmark>(?:(?:[-*•>#]{1,4}|\\d{1,2}[.)、])\\s*)?)(?<zhlead>(?:请|您|你|也?可以|能够|先|再|然后|接着|最后"
          + "|现在|只需要?|只要|直接|就|需要|继续|首先|之后|通过|手动|并且?|在[^，。；！？\\n]{1,8}?(?=[点单]击|拖)){0,6})";

  private static final String GAP = "[^，。；！？\\n]";

  private static final String CHINESE_CLICK =
      "(?:点击|单击|双击|点按|轻点|点选|按下|点一下)(?:一下)?(?:"
          + GAP
          + "{0,14}?(?:按钮|图标|菜单|选项卡|标签页|链接|开关)|(?:右上角|左上角|右下角|左下角|上方|下方|顶部|底部|右侧|左侧"
          + "|界面|页面|工具栏|时间线|时间轴|片段|轨道)|[“\"「【『][^”\"」】』\\n]{1,20}[”\"」】』]"
          + "|(?:导出|下载|保存|播放|上传|导入|预览|撤销|分享|渲染|生成|应用)(?!音|声|动画|效果)|这里|此处)"
          + "|(?:选择|使用)"
          + GAP
          + "{0,10}?(?:按钮|菜单)";

  private static final String CHINESE_OPEN =
      "(?:(?:打开|展开|进入|切换到|关闭)"
          + GAP
          + "{0,10}?(?:面板|菜单|标签页|选项卡|侧边?栏|编辑器|时间线|时间轴|素材库|媒体库|窗口|对话框|属性栏|工具栏|设置)"
          + "|查看"
          + GAP
          + "{0,6}?(?:面板|侧边?栏|时间线|时间轴))(?!的(?:镜头|画面|片段|声音|场景))";

  private static final String CHINESE_PREVIEW =
      "在?(?:时间线|时间轴|编辑器|预览窗口|播放器)(?:中|上|里|内)?(?:进行)?(?:预览|查看|播放|检查)|预览(?:一下)?(?:时间线|时间轴)";

  private static final String CHINESE_ACCOUNT =
      "(?:查看|检查|前往|打开|进入|登录|到|去|访问)(?:您的|你的|一下)?(?:账户|账号|帐户|账单|订阅|积分余额|余额|积分|会员)";

  private static final String CHINESE_DRAG =
      "(?:把|将)"
          + GAP
          + "{1,20}?拖(?:拽|动|放|曳|入|进|到|至)|(?:拖拽|拖动|拖放|拖曳)(?:"
          + GAP
          + "{1,16}?(?:到|至|进|入)|"
          + GAP
          + "{0,12}?(?:片段|素材|滑块|文件|视频|音频|轨道|图层))";

  private static final String CHINESE_BUTTON =
      "(?:(?:右上角|界面上|顶部)的)?[“\"「]?导出[”\"」]?按钮(?:在|位于|就在|会|可以|即可)";

  private static final String CHINESE =
      CHINESE_LEAD
          + "(?:(?<zhdrag>"
          + CHINESE_DRAG
          + ")|(?<zhaccount>"
          + CHINESE_ACCOUNT
          + ")|(?<zhclick>"
          + CHINESE_CLICK
          + "|"
          + CHINESE_BUTTON
          + ")|(?<zhopen>"
          + CHINESE_OPEN
          + "|"
          + CHINESE_PREVIEW
          + "))";

  /** At the beginning of a sentence or clause. */
  static final Pattern INSTRUCTION =
      Pattern.compile(LEAD + english(IMPERATIVE) + "|" + CHINESE, ANY_CASE);

  /** In the middle of a clause: {@code … by clicking the Export button}. */
  static final Pattern BY_DOING =
      Pattern.compile("\\s+(?:just |simply )?by\\s+(?<mark>)(?<lead>)" + english(GERUND), ANY_CASE);

  /** In the middle of a Chinese clause, where only such a word before it makes it one. */
  static final Pattern STRONG_CHINESE =
      Pattern.compile("(?:请|[您你]也?(?:可以|需要)|只需要?|通过|然后|接着|再)" + CHINESE, ANY_CASE);

  private GuiGrammar() {}

  private static String english(Map<String, String> verbs) {
    String all =
        "(?:(?<drag>"
            + DRAG
            + ")|(?<account>"
            + ACCOUNT
            + ")|(?<preview>"
            + PREVIEW
            + ")|(?<click>"
            + CLICK
            + "|"
            + CHOOSE
            + "|"
            + BUTTON
            + ")|(?<open>"
            + OPEN
            + "))";
    for (Map.Entry<String, String> verb : verbs.entrySet()) {
      all = all.replace("%" + verb.getKey() + "%", verb.getValue());
    }
    return all;
  }
}
