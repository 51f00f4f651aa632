package dev.clipchat.engine.store;

import java.util.List;
import java.util.Optional;

/**
 * The renders. One that runs is a lease that is held, never a process number: one that has not
 * ended and whose lease nobody holds is there to be taken up.
 */
public interface Jobs {

  /** What came of wanting to add a render. */
  enum Added {
    NEW,
    /** There is one of that account and id, whatever has become of it. */
    BEFORE,
    /** Its account has as many unfinished ones as it may. */
    TOO_MANY
  }

  /**
   * Adds a render, in one step for all processes.
   *
   * @param mostUnfinished how many that have not ended its account may have with it
   */
  Added add(Job job, int mostUnfinished);

  Optional<Job> find(String account, String id);

  /** The render whose download key that is. */
  Optional<Job> byKey(String key);

  void save(Job job);

  /** Nothing where somebody works on it. */
  Optional<Lease> tryLease(Job job);

  /** How far whoever runs it has come; for all to read, and no harm if it is lost. */
  void report(Job job, double progress, String stage);

  Progress progress(Job job);

  /** From 0 to 1, and a word or two. */
  record Progress(double fraction, String stage) {}

  /** Tells whoever runs it to stop. */
  void askToCancel(Job job);

  boolean cancelAsked(Job job);

  /** Every render that has not ended, the oldest first. */
  List<Job> unfinished();

  /** Every render of that session, ended or not. */
  List<Job> of(Session session);

  /** Throws one away with its file. */
  void remove(Job job);
}
