package dev.clipchat.client.cli;

import dev.clipchat.client.action.OutputName;
import dev.clipchat.client.intent.CompressRequest;
import dev.clipchat.client.intent.Deed;
import dev.clipchat.client.intent.MediaName;
import dev.clipchat.client.journal.Finished;
import dev.clipchat.client.journal.RequestKey;
import dev.clipchat.client.reply.Block;
import dev.clipchat.client.reply.Consent;
import dev.clipchat.client.reply.ReplySink;
import dev.clipchat.client.reply.SavedFile;
import dev.clipchat.client.reply.Screen;
import dev.clipchat.client.translate.FailureText;
import dev.clipchat.client.translate.Words;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.pace.Stop;
import dev.clipchat.words.Text;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One compression for each file that was named; one that fails does not stop the others. */
final class CompressBatch {

  private final DeedRunner doer;
  private final Words words;
  private final Screen screen;
  private final Consent consent;
  private final OutputStream out;
  private final Finished finished;

  CompressBatch(DeedRunner doer, AppContext app, Screen screen, Consent consent) {
    this.doer = doer;
    this.words = app.words();
    this.screen = screen;
    this.consent = consent;
    this.out = app.parts().terminals().out();
    this.finished = new Finished(app.parts().places());
  }

  ExitCode run(CompressRequest request, Stop stop) {
    if (CompressRequest.Delivery.STDOUT.equals(request.delivery().output())) {
      return toStdout(request, stop);
    }
    OutputNames names = new OutputNames(request);
    if (request.files().size() == 1) {
      Path input = Path.of(request.files().get(0));
      checkInput(input);
      OutputName output = names.of(input);
      remembered(request, input, output, stop, screen);
      return ExitCode.DONE;
    }
    Map<Path, OutputName> outputs = new LinkedHashMap<>();
    for (String file : request.files()) {
      outputs.computeIfAbsent(Path.of(file), names::of);
    }
    return batch(request, outputs, stop);
  }

  private void remembered(
      CompressRequest request, Path input, OutputName output, Stop stop, ReplySink sink) {
    String wish = wish(request, input);
    Optional<SavedFile> made = one(request, input, output, stop, sink);
    if (made.isPresent() && !request.delivery().dryRun()) {
      finished.remember(wish, made.get().output(), DoneBefore.noted(made.get()));
    }
  }

  /** Gives what came of it: a name of ours ends as the format does. */
  private Optional<SavedFile> one(
      CompressRequest request, Path input, OutputName output, Stop stop, ReplySink sink) {
    boolean dry = request.delivery().dryRun();
    if (!dry) {
      // Before anything is spent on it.
      output.check(request.delivery().replace(), input);
    }
    CompressRequest single =
        request.forFile(input.toString(), output.target().toString(), output.ours());
    List<SavedFile> made = new ArrayList<>();
    ReplySink told =
        block -> {
          if (block instanceof Block.Saved saved) {
            made.add(saved.file());
            sink.show(new Block.Saved(saved.file().madeFrom(input)));
          } else if (!(dry && block instanceof Block.Uploaded)) {
            // Where nothing has happened, only the plan is worth a word.
            sink.show(block);
          }
        };
    doer.perform(new Deed.Compress(single), stop, told, consent);
    return made.stream().findFirst();
  }

  private static void checkInput(Path input) {
    if (!Files.exists(input)) {
      throw new ClipchatException(new Failure.InputMissing(input));
    }
    if (Files.isDirectory(input)) {
      throw new ClipchatException(new Failure.InputUnreadable(input, Text.of("client.is_folder")));
    }
    if (!Files.isRegularFile(input)) {
      throw new ClipchatException(new Failure.InputUnreadable(input, Text.of("client.not_a_file")));
    }
    if (!Files.isReadable(input)) {
      throw new ClipchatException(
          new Failure.InputUnreadable(input, Text.of("ground.permission_denied")));
    }
  }

  private ExitCode toStdout(CompressRequest request, Stop stop) {
    if (request.files().size() > 1) {
      throw new ClipchatException(
          new Failure.Usage(Text.of("client.one_result"), Text.of("client.one_result_hint")));
    }
    Path input = Path.of(request.files().get(0));
    checkInput(input);
    new StandardOutput(out)
        .take(
            screen,
            (folder, sink) -> {
              OutputName output = new OutputNames(request.withOutput(folder.toString())).of(input);
              one(request, input, output, stop, sink);
            });
    return ExitCode.DONE;
  }

  private ExitCode batch(CompressRequest request, Map<Path, OutputName> outputs, Stop stop) {
    List<Outcome> outcomes = new ArrayList<>();
    Map<Path, String> labels = labels(outputs.keySet());
    ExecutorService lanes =
        Executors.newFixedThreadPool(
            request.delivery().jobs(),
            task -> {
              Thread thread = new Thread(task, "lane");
              thread.setDaemon(true);
              return thread;
            });
    try {
      List<Future<Outcome>> running = new ArrayList<>();
      outputs.forEach(
          (input, output) ->
              running.add(
                  lanes.submit(
                      () ->
                          outcome(
                              request,
                              new Outcome(
                                  input,
                                  labels.getOrDefault(input, ""),
                                  output,
                                  new ArrayList<>(),
                                  null),
                              stop))));
      for (Future<Outcome> future : running) {
        // Whichever is ready first: results come in the order in which the files were named.
        Outcome outcome = await(future);
        outcome.results().forEach(outcome.lane(screen)::show);
        outcomes.add(outcome);
      }
    } finally {
      lanes.shutdown();
    }
    stop.check();
    screen.settle();
    if (!request.delivery().dryRun()) {
      screen.show(BatchTable.of(outcomes, words));
    }
    long failed = outcomes.stream().filter(o -> o.failure() != null).count();
    return failed == 0 ? ExitCode.DONE : ExitCode.PART;
  }

  private static Outcome await(Future<Outcome> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClipchatException(new Failure.Stopped(Stop.TERMINATE), e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException problem) {
        throw problem;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** A file's name where it tells the file from the others, else the path as it was typed. */
  private static Map<Path, String> labels(Collection<Path> inputs) {
    Map<Path, String> labels = new HashMap<>();
    for (Path input : inputs) {
      boolean shared =
          inputs.stream().anyMatch(i -> !i.equals(input) && name(i).equals(name(input)));
      labels.put(input, shared ? input.toString() : name(input));
    }
    return labels;
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private Outcome outcome(CompressRequest request, Outcome done, Stop stop) {
    ReplySink lane = done.lane(screen);
    ReplySink sink =
        block -> {
          if (block instanceof Block.Saved || block instanceof Block.Planned) {
            done.results().add(block);
          } else {
            lane.show(block);
          }
        };
    try {
      stop.check();
      checkInput(done.input());
      Optional<Block> before = before(request, done);
      if (before.isPresent()) {
        done.results().add(before.get());
      } else {
        remembered(request, done.input(), done.output(), stop, sink);
      }
      return done;
    } catch (ClipchatException e) {
      lane.show(new FailureText(words).block(e.failure()));
      return done.failed(e.failure());
    }
  }

  /** Done is what was asked of this file just so, and has not been touched since. */
  private Optional<Block> before(CompressRequest request, Outcome file) {
    if (request.delivery().replace() || request.delivery().dryRun()) {
      return Optional.empty();
    }
    String wish = wish(request, file.input());
    return Stream.concat(
            Stream.of(file.output()),
            MediaName.formats().stream().map(file.output()::ending).filter(OutputName::ours))
        .flatMap(name -> Stream.of(name, name.small(ceiling(request))).distinct())
        .map(OutputName::target)
        .flatMap(
            target ->
                finished.done(wish, target).stream()
                    .map(notes -> DoneBefore.block(file.input(), target, notes, words)))
        .findFirst();
  }

  private static long ceiling(CompressRequest request) {
    return request.under() == null ? 0 : request.under().bytes();
  }

  private static String wish(CompressRequest request, Path input) {
    return RequestKey.of(input, request.asked());
  }

  /** What became of a file; {@code failure} is null where it went well. */
  record Outcome(
      Path input, String label, OutputName output, List<Block> results, @Nullable Failure failure) {

    boolean skipped() {
      return results.stream().anyMatch(Block.Result.class::isInstance);
    }

    Outcome failed(Failure why) {
      return new Outcome(input, label, output, results, why);
    }

    ReplySink lane(ReplySink screen) {
      return screen.lane(label, input.toString());
    }
  }
}
