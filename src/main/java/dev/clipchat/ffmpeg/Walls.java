package dev.clipchat.ffmpeg;

import java.util.Set;

/** What can stand around a run of a program that reads strangers' files, the best first. */
public enum Walls {
  /** bubblewrap: a system of its own, in which there is little but the run's own files. */
  BUBBLEWRAP("bubblewrap", Held.NETWORK, Held.FILES, Held.RIGHTS, Held.AMOUNTS),
  /** macOS' own. */
  SEATBELT("sandbox-exec", Held.NETWORK, Held.FILES, Held.AMOUNTS),
  /** The kernel's namespaces by util-linux: no network; the files are those of the user. */
  NAMESPACES("unshare", Held.NETWORK, Held.RIGHTS, Held.AMOUNTS),
  /** Where namespaces are not allowed, as in most containers. */
  PRIVILEGES("setpriv", Held.RIGHTS, Held.AMOUNTS),
  /** Only what the shell can bound. */
  BOUNDS("sh", Held.AMOUNTS),
  NONE("");

  /** One thing that a run cannot do. */
  public enum Held {
    /** Reach anything but this computer's own files. */
    NETWORK,
    /** See other files than its own input, output and libraries. */
    FILES,
    /** Get more rights than it was started with. */
    RIGHTS,
    /** Use memory, processor time and disk without end. */
    AMOUNTS
  }

  private final String program;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable set
  private final Set<Held> held;

  Walls(String program, Held... held) {
    this.program = program;
    this.held = Set.of(held);
  }

  /** What makes them. */
  public String program() {
    return program;
  }

  public boolean holds(Held what) {
    return held.contains(what);
  }
}
