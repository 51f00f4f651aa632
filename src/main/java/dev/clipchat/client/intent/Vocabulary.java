package dev.clipchat.client.intent;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The words that a plain request for an export, the credits, the timeline or an upload is made of,
 * each under the part that it can play. A word that stands nowhere here makes a line a message.
 * Words with a low line between them are one where they stand together: "let me" is not "me".
 */
final class Vocabulary {

  /** The parts, with the letter that the rules of {@link Meaning} know each by. */
  enum Part {
    /** Says nothing of its own: politeness, "now", "can you". */
    FILLER('f'),
    /** Asks for the file by itself. */
    EXPORT('E'),
    /** "get it exported". */
    EXPORTED('z'),
    /** Sets something going: "start the export". */
    ACT('t'),
    /** Asks for the file if a thing follows: "give me the video". */
    HAND('W'),
    /** The same, where "it" is enough. */
    SEND('S'),
    /** To whom. */
    ME('M'),
    /** A word that stands for the video. */
    PRONOUN('P'),
    /** "the", "my". */
    DETERMINER('D'),
    /** "a": something that is not there yet. */
    INDEFINITE('i'),
    /** Asks for the file if a thing and a place follow: "put it on my desktop". */
    STORE('p'),
    /** What the video is like: "final". */
    ADJECTIVE('A'),
    /** What it is like after a change: "the smaller one", but "smaller" alone is a wish. */
    CHANGED('b'),
    /** The video itself. */
    THING('N'),
    /** Of these, what can be uploaded. */
    MEDIA('v'),
    /** Small words between things and places. */
    LINK('L'),
    /** Where a file goes. */
    PLACE('O'),
    /** "when", "once". */
    WHEN('w'),
    /** "it's done". */
    DONE('d'),
    /** How the file is to be: "720p". */
    SPEC('X'),
    /** "show". */
    SHOW('V'),
    /** "what", "how many". */
    ASK('Q'),
    /** The timeline. */
    TIMELINE('T'),
    /** Tracks and other things that lie on it. */
    TRACK('R'),
    /** "currently", "so far". */
    STAND('c'),
    /** "have", "got". */
    HAVE('H'),
    /** Credits. */
    CREDITS('C'),
    /** "left". */
    LEFT('l'),
    /** "account". */
    ACCOUNT('a'),
    /** Asks to be told a way; no plain request has it. */
    HOW_TO('h'),
    /** Upload. */
    UPLOAD('U'),
    /** "another". */
    OTHER('o'),
    /** "add", "use": with a file, no more than an upload. */
    BRING('B'),
    /** A file that the line names. */
    FILE('F'),
    /** Content in quotes. */
    QUOTE('q'),
    /** "great", "that's all". */
    PRAISE('k');

    private final char letter;

    Part(char letter) {
      this.letter = letter;
    }

    char letter() {
      return letter;
    }
  }

  private static final Map<Part, String> WORDS =
      Map.ofEntries(
          Map.entry(
              Part.FILLER,
              """
              please pls plz kindly can could would will you u i we i'd i'll id like want wanna need
              just now ok okay hey hi hello so well then and also let let's lets go ahead right away
              for thanks thank yes yeah sure immediately finally at last already to some help
              directly simply straight again possible able let_me would_like i'd_like i'd_love
              请 麻烦 帮 帮忙 帮我 一下 吧 了 呢 啊 呀 哦 好 好的 嗯 谢谢 可以 能 能不能 可不可以 现在 马上 立刻 直接
              我要 我想 我想要 想 要 需要 把 将 给 就 来 请问 然后 下 的 吗 麻烦你 你 您 快 赶紧 再 先 进行 一下子 one_more_time once_more alright damn darn a_copy_of too as_well time_to instead
              """),
          Map.entry(Part.ACT, "start begin do make run try be get 开始 做 执行"),
          Map.entry(
              Part.EXPORT,
              """
              export download save render exporting rendering downloading
              导出 下载 保存 输出 渲染 导出来 下载下来 保存下来 导出去 另存
              """),
          Map.entry(Part.EXPORTED, "exported downloaded saved sent rendered"),
          Map.entry(
              Part.HAND,
              "give get have grab fetch gimme receive want need i'd_like would_like i'd_love 给我 拿 拿给 要 i'll_take we'll_take"),
          Map.entry(
              Part.SEND,
              "send deliver hand hand_over send_over 发 发送 传 发出 发给 发我 发给我 发过来 传给 传给我 拿来 ship"),
          Map.entry(
              Part.STORE, "put copy move write store drop rename 重命名 改名 命名 存 放 拷 拷贝 复制 存放 保存"),
          Map.entry(Part.ME, "me us over back here 我 我们 给我 out"),
          Map.entry(Part.PRONOUN, "it this that them these those 它 这个 那个 这"),
          Map.entry(Part.DETERMINER, "the my our your 我的 你的 咱们的"),
          Map.entry(Part.INDEFINITE, "a an 一个"),
          Map.entry(
              Part.ADJECTIVE,
              """
              final finished edited compressed resulting ready current latest whole entire completed
              rendered processed full complete last exported
              最终 压缩好 压缩后 压缩过 剪好 剪辑好 编辑好 做好 最新 完整 处理好 整个 最后 导出好 弄好 压好
              """),
          Map.entry(Part.CHANGED, "new smaller smallest trimmed shrunk shorter 新"),
          Map.entry(
              Part.THING,
              """
              video file clip movie result results version cut copy footage output product film one
              videos files clips mp4 recording thing project download link everything all edit export
              视频 文件 片子 成片 结果 影片 作品 短片 录像 版本 成品 全部 项目 work a_copy
              """),
          Map.entry(Part.MEDIA, "video file clip movie footage videos files clips 视频 文件 片子 影片 录像"),
          Map.entry(Part.LINK, "as in on onto into of from with by 到 在 为 成 以 用 从 至"),
          Map.entry(
              Part.PLACE,
              """
              computer disk drive desktop machine laptop downloads folder local locally device phone
              pc mac 电脑 本地 桌面 硬盘 文件夹 手机 本机 磁盘 上 里 下载文件夹
              """),
          Map.entry(Part.WHEN, "when once after as soon 之后 以后 后 等"),
          Map.entry(
              Part.DONE,
              "it's its it is you're you are done finished ready complete 完成 好了 完了 弄好了 做完 弄好 做好 i'm am"),
          Map.entry(
              Part.SHOW,
              """
              show list see view check display print tell describe give what's whats
              显示 看 看看 查看 列出 告诉 查 查一下 看一下 查询 给我看 瞧瞧 展示 我看 我看看
              """),
          Map.entry(
              Part.ASK,
              "what which how many much is are am any does do there 什么样 什么样子 怎样 什么 哪些 多少 几 是 有没有 怎么样 啥 几个 how's where's"),
          Map.entry(
              Part.TIMELINE,
              "status state timeline progress status_update 状态 时间线 时间轴 进度 情况 现状 where_are_we where_do_we_stand 哪一步 到哪一步 做到哪一步 做到哪 到哪"),
          Map.entry(
              Part.TRACK,
              "track tracks segment segments layers layer draft project 轨道 片段 轨 草稿 图层 工程 项目 clips uploads"),
          Map.entry(
              Part.STAND,
              "current currently far standing update report overview moment 现在 目前 当前 此刻 things"),
          Map.entry(
              Part.HAVE,
              "have got has been we i had all every 所有 全部 有 我 里面 里 上 上面 都 我们 i've we've everything anything something"),
          Map.entry(Part.CREDITS, "credits credit balance 积分 余额 点数 额度"),
          Map.entry(
              Part.LEFT,
              "left remaining remain remains available still free total out enough 够 够不够 够用 用完 用完了 还 剩 剩下 剩余 还剩 可用 还有 剩多少 running low"),
          Map.entry(Part.ACCOUNT, "account 账户 账号 帐户 帐号 账上"),
          Map.entry(Part.HOW_TO, "how_do_i how_do_we how_do_you how_can_i how_can_we how_to"),
          Map.entry(Part.UPLOAD, "upload import 上传 导入"),
          Map.entry(Part.OTHER, "another more second other 另 另外 新的 一段 几个 一些 别的 个 段"),
          Map.entry(
              Part.BRING,
              "add use open load take here's heres here is 添加 加入 打开 使用 用 这是 work_on start_with begin_with 加"),
          Map.entry(
              Part.PRAISE,
              """
              looks look good great perfect nice fine awesome cool love lovely that's that it's all it
              is done i'm happy with this no more edits changes edit change excellent wonderful
              amazing beautiful very much really well enough finished never mind nothing else
              不错 很好 完美 满意 好看 太棒了 棒 挺好 可以了 好了 行 行了 没问题 就这样 就这样吧 很 真 太 这样 that_works it_works this_works works_for_me that'll_do that_will_do i_like_it i_love_it fantastic brilliant sounds wow yay i_think we_think we're we_are by_me with_me work job editing a_lot so_much
              """));

  private final Map<String, Set<Part>> parts = new HashMap<>();
  private int longest = 1;

  Vocabulary() {
    WORDS.forEach(
        (part, words) ->
            Arrays.stream(words.strip().split("\\s+"))
                .forEach(
                    word -> {
                      parts.computeIfAbsent(word, w -> new HashSet<>()).add(part);
                      longest = Math.max(longest, word.length());
                    }));
  }

  Set<Part> partsOf(String word) {
    return parts.getOrDefault(word, Set.of());
  }

  /** The longest entry in characters. */
  int longest() {
    return longest;
  }

  boolean knows(String word) {
    return parts.containsKey(word);
  }
}
