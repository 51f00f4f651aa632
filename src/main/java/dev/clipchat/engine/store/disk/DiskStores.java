package dev.clipchat.engine.store.disk;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clipchat.engine.store.Stores;
import dev.clipchat.pace.Pace;
import java.nio.file.Path;

/** All of them in one data folder, which several processes may share. */
public final class DiskStores {

  private DiskStores() {}

  /** Nothing is made on disk before it is needed. */
  public static Stores in(Path data, ObjectMapper json, Pace pace) {
    return new Stores(
        new DiskSessions(data, json, pace),
        new DiskJobs(data, json),
        new DiskPurse(data, json),
        new DiskBytes(data, json));
  }
}
