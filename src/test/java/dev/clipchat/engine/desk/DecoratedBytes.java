package dev.clipchat.engine.desk;

import dev.clipchat.engine.store.Bytes;
import dev.clipchat.engine.store.Job;
import dev.clipchat.engine.store.Session;
import java.nio.file.Path;
import java.util.Optional;

/** A store that does what another does, but for what a test makes it do. */
class DecoratedBytes implements Bytes {

  private final Bytes real;

  DecoratedBytes(Bytes real) {
    this.real = real;
  }

  @Override
  public Incoming receive(Session session) {
    return real.receive(session);
  }

  @Override
  public Incoming refer(Session session, Path file) {
    return real.refer(session, file);
  }

  @Override
  public String keep(Session session, Incoming incoming, long bytes, long modified) {
    return real.keep(session, incoming, bytes, modified);
  }

  @Override
  public Path media(Session session, String id, String name) {
    return real.media(session, id, name);
  }

  @Override
  public Path cleanWork(Job job) {
    return real.cleanWork(job);
  }

  @Override
  public void dropWork(Job job) {
    real.dropWork(job);
  }

  @Override
  public void keepPart(Job job, String name, Path made) {
    real.keepPart(job, name, made);
  }

  @Override
  public Optional<Path> part(Job job, String name) {
    return real.part(job, name);
  }

  @Override
  public void keepResult(Job job, Path checked, String name) {
    real.keepResult(job, checked, name);
  }

  @Override
  public Optional<Content> result(Job job, Job.Done done) {
    return real.result(job, done);
  }

  @Override
  public long free() {
    return real.free();
  }
}
