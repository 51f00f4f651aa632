package dev.clipchat.engine.store;

import java.util.List;
import java.util.Optional;

/** Whose the tokens are, and what each account has used. Of a token only its hash is kept. */
public interface Purse {

  /** A token: whose it is, until when (milliseconds since 1970). */
  record Grant(String account, long expires) {}

  Optional<Grant> grant(String token);

  /**
   * Who wants a token, and what may have been given before.
   *
   * @param since what was given before that (milliseconds since 1970) does not count
   * @param mostByPlace how many all clients of that place may have had
   */
  record Applicant(String client, String place, long since, int mostByPlace) {}

  /** Gives a token out, in one step for all processes; false where too many were given. */
  boolean give(String token, Grant grant, Applicant to, long now);

  /** When tokens were given to that client or place, in milliseconds since 1970. */
  List<Long> givenTo(String clientOrPlace, long since);

  /**
   * What an account has used.
   *
   * @param held credits of work in progress
   */
  record Used(long spent, long held) {}

  Used used(String account);

  /** What is counted by the day. */
  enum Daily {
    SESSIONS,
    BYTES,
    RENDERS,
    MESSAGES
  }

  /**
   * Counts what an account does on a day, in one step for all processes; false, and nothing is
   * counted, where it would come to more than the most.
   *
   * @param day since 1970
   */
  boolean count(String account, Daily what, long amount, long most, long day);

  /**
   * Reserves a credit, in one step for all processes; nothing where none is left of what was
   * granted.
   */
  Optional<Hold> hold(String account, long granted);

  /** One reserved credit; given back on close, or by a crash, unless it was charged. */
  interface Hold extends AutoCloseable {
    /** The work was done. */
    void charge();

    @Override
    void close();
  }
}
