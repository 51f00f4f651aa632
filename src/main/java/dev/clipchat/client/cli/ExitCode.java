package dev.clipchat.client.cli;

import dev.clipchat.client.intent.Label;
import dev.clipchat.failure.Failure;
import dev.clipchat.failure.FailureCases;

/** What the shell gets; frozen. */
public enum ExitCode {
  DONE(0, "done", "完成"),
  OTHER(1, "anything else", "其他错误"),
  USAGE(2, "usage", "用法错误"),
  SIZE(3, "the size cannot be met", "无法达到要求的大小"),
  TOKEN(4, "token refused", "令牌被拒绝"),
  CREDITS(5, "credits or plan", "积分或套餐不足"),
  RATE(6, "rate limited", "请求过于频繁"),
  NETWORK(7, "network or TLS", "网络或 TLS 错误"),
  SERVER(8, "the server failed", "服务器出错"),
  UNKNOWN(9, "timed out, outcome unknown: do not repeat blindly", "超时，结果未知：不要盲目重试"),
  PART(10, "part of a batch failed", "批处理部分失败"),
  INPUT(66, "input missing, unreadable or unsupported", "输入文件缺失、不可读或不支持"),
  OUTPUT(73, "output cannot be written or exists", "输出无法写入或已存在"),
  CONFIGURATION(78, "bad configuration", "配置错误"),
  INTERRUPTED(130, "interrupted", "被中断"),
  TERMINATED(143, "terminated", "被终止");

  private final int code;

  @SuppressWarnings("ImmutableEnumChecker")
  private final Label meaning;

  ExitCode(int code, String en, String zh) {
    this.code = code;
    this.meaning = new Label(en, zh);
  }

  public int code() {
    return code;
  }

  public Label meaning() {
    return meaning;
  }

  public static ExitCode of(Failure failure) {
    return failure.match(new Mapping());
  }

  private static final class Mapping implements FailureCases<ExitCode> {
    @Override
    public ExitCode usage(Failure.Usage f) {
      return USAGE;
    }

    @Override
    public ExitCode inputMissing(Failure.InputMissing f) {
      return INPUT;
    }

    @Override
    public ExitCode inputUnreadable(Failure.InputUnreadable f) {
      return INPUT;
    }

    @Override
    public ExitCode addressUnreadable(Failure.AddressUnreadable f) {
      return INPUT;
    }

    @Override
    public ExitCode inputUnsupported(Failure.InputUnsupported f) {
      return INPUT;
    }

    @Override
    public ExitCode inputTooLarge(Failure.InputTooLarge f) {
      return INPUT;
    }

    @Override
    public ExitCode outputExists(Failure.OutputExists f) {
      return OUTPUT;
    }

    @Override
    public ExitCode outputUnwritable(Failure.OutputUnwritable f) {
      return OUTPUT;
    }

    @Override
    public ExitCode sizeUnreachable(Failure.SizeUnreachable f) {
      return SIZE;
    }

    @Override
    public ExitCode editRefused(Failure.EditRefused f) {
      return OTHER;
    }

    @Override
    public ExitCode nothingToExport(Failure.NothingToExport f) {
      return OTHER;
    }

    @Override
    public ExitCode tokenRefused(Failure.TokenRefused f) {
      return TOKEN;
    }

    @Override
    public ExitCode outOfCredits(Failure.OutOfCredits f) {
      return CREDITS;
    }

    @Override
    public ExitCode planBlocked(Failure.PlanBlocked f) {
      return CREDITS;
    }

    @Override
    public ExitCode rateLimited(Failure.RateLimited f) {
      return RATE;
    }

    @Override
    public ExitCode unreachable(Failure.Unreachable f) {
      return NETWORK;
    }

    @Override
    public ExitCode serverFailed(Failure.ServerFailed f) {
      return SERVER;
    }

    @Override
    public ExitCode sessionLost(Failure.SessionLost f) {
      return OTHER;
    }

    @Override
    public ExitCode outcomeUnknown(Failure.OutcomeUnknown f) {
      return UNKNOWN;
    }

    @Override
    public ExitCode renderFailed(Failure.RenderFailed f) {
      return SERVER;
    }

    @Override
    public ExitCode badConfiguration(Failure.BadConfiguration f) {
      return CONFIGURATION;
    }

    @Override
    public ExitCode programMissing(Failure.ProgramMissing f) {
      return CONFIGURATION;
    }

    @Override
    public ExitCode programFailed(Failure.ProgramFailed f) {
      return OTHER;
    }

    @Override
    public ExitCode stopped(Failure.Stopped f) {
      return f.signal() == dev.clipchat.pace.Stop.TERMINATE ? TERMINATED : INTERRUPTED;
    }

    @Override
    public ExitCode storageFailed(Failure.StorageFailed f) {
      return OUTPUT;
    }
  }
}
