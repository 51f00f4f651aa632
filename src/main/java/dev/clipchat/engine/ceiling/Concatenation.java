package dev.clipchat.engine.ceiling;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.ffmpeg.Ffmpeg;
import dev.clipchat.files.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Encoded files one behind the other, without touching what is in them. */
final class Concatenation {

  private Concatenation() {}

  /** One alone stays where it is. All are in the task's folder, with names of our own. */
  static Path of(List<Path> files, String name, Task task, Ffmpeg ffmpeg) {
    if (files.size() == 1) {
      return files.get(0);
    }
    StringBuilder list = new StringBuilder("ffconcat version 1.0\n");
    files.forEach(f -> list.append("file ").append(f.getFileName()).append('\n'));
    Path names = task.file("chain.ffconcat");
    Path out = task.file(name);
    try {
      Files.writeString(names, list);
    } catch (IOException e) {
      throw new ClipchatException(new Failure.StorageFailed(names, WholeFile.reason(e)), e);
    }
    List<String> a = new ArrayList<>(List.of("-v", "error", "-f", "concat", "-safe", "1"));
    a.addAll(List.of("-i", "file:" + names, "-map", "0:v", "-c", "copy", out.toString()));
    ffmpeg.run(a, task.stop());
    return out;
  }
}
