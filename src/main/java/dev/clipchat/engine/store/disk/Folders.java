package dev.clipchat.engine.store.disk;

import dev.clipchat.engine.store.Job;
import dev.clipchat.engine.store.Keys;
import dev.clipchat.engine.store.Session;
import java.nio.file.Path;

/** Which folder is whose below the data folder. Names from strangers never become names here. */
record Folders(Path data) {

  Path sessions() {
    return data.resolve("sessions");
  }

  Path of(Session session) {
    return sessions().resolve(session.id());
  }

  Path jobs() {
    return data.resolve("jobs");
  }

  Path of(Job job) {
    return ofJob(job.account(), job.id());
  }

  Path ofJob(String account, String id) {
    return jobs().resolve(Keys.hash(account + "/" + id));
  }

  Path accounts() {
    return data.resolve("accounts");
  }
}
