package dev.clipchat.engine.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The large bytes: uploads, what is made on the way to a result, and results. Programs want files,
 * so what is given and taken here are files of the machine that asks, wherever the bytes are kept.
 */
public interface Bytes {

  /**
   * A file on its way in. Closing it, or the end of its process, leaves nothing of it behind,
   * unless it was settled before.
   */
  interface Incoming extends AutoCloseable {

    /** Where its bytes are, or are to be written. */
    Path file();

    /** The session's project names it now. */
    void settle();

    @Override
    void close();
  }

  /** A file that is still to be written, where it can be kept without being copied. */
  Incoming receive(Session session);

  /** A file of the user's, which is neither copied nor changed. */
  Incoming refer(Session session, Path file);

  /**
   * Takes it in under a new id; the session must be locked.
   *
   * @param modified of a file that stays the user's: when it was last changed, in milliseconds
   *     since 1970; 0 for a copy
   */
  String keep(Session session, Incoming incoming, long bytes, long modified);

  /**
   * The file of an upload. One that the user can change must still be what was uploaded.
   *
   * @param name what the user calls it
   */
  Path media(Session session, String id, String name);

  /** An empty folder to make a result in; what an earlier attempt left in it is thrown away. */
  Path cleanWork(Job job);

  void dropWork(Job job);

  /** Keeps a finished piece of a result for whoever goes on with it, on whichever machine. */
  void keepPart(Job job, String name, Path made);

  /** Such a piece, if it is there. */
  Optional<Path> part(Job job, String name);

  /** Gives a checked file its place; only then may the render be called complete. */
  void keepResult(Job job, Path checked, String name);

  /** The finished file, if it is still there. */
  Optional<Content> result(Job job, Job.Done done);

  /** Bytes that stay whole until this is closed, even if they are thrown away meanwhile. */
  interface Content extends AutoCloseable {
    long size();

    InputStream from(long position) throws IOException;

    @Override
    void close() throws IOException;
  }

  /** How much there is still room for; as much as anybody wants where that is not known. */
  long free();
}
