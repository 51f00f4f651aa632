package dev.clipchat.client.reply;

/** Who may say yes to something that costs or replaces. */
public interface Consent {

  /** Whether somebody is there who can be asked. */
  boolean interactive();

  /** Waits for yes or no; where nobody can be asked, what the flags said beforehand. */
  boolean given(String question);

  /** Whether yes was said to every question before it was known what would be asked. */
  default boolean givenBlindly() {
    return false;
  }
}
