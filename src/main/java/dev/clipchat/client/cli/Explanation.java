package dev.clipchat.client.cli;

import dev.clipchat.client.intent.Command;
import dev.clipchat.client.intent.Deed;
import dev.clipchat.client.intent.DeedCases;
import dev.clipchat.client.intent.Intent;
import dev.clipchat.client.intent.Routed;
import dev.clipchat.client.reply.Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A decision of the router in words and as JSON, with the calls that it would lead to. */
record Explanation(List<Step> steps, String intent, String reason) {

  /** What is meant, and the call that does it. */
  record Step(String intent, String call) {}

  static Explanation of(Routed routed) {
    List<Step> steps = new ArrayList<>();
    collect(routed.intent(), steps);
    return new Explanation(steps, mainIntent(routed.intent(), steps), routed.reason());
  }

  private static void collect(Intent intent, List<Step> steps) {
    if (intent instanceof Deed.Sequence sequence) {
      sequence.steps().forEach(step -> collect(step, steps));
    } else if (intent instanceof Deed deed) {
      steps.add(deed.match(new Steps()));
    } else {
      steps.add(new Step("command", call((Command) intent)));
    }
  }

  /** "export 720p MP4" asks for the file, although an edit comes before it. */
  private static String mainIntent(Intent intent, List<Step> steps) {
    boolean export =
        intent instanceof Deed.Sequence sequence
            && steps.size() == 2
            && steps.get(1).intent().equals("export")
            && sequence.steps().get(0) instanceof Deed.Message message
            && message.text().matches("(make it |改成).*");
    return export ? "export" : steps.get(0).intent();
  }

  private static String call(Command command) {
    return command instanceof Command.CommandLine line ? String.join(" ", line.words()) : "";
  }

  Block block() {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("intent", intent);
    String call =
        steps.stream()
            .filter(s -> s.intent().equals(intent))
            .map(Step::call)
            .findFirst()
            .orElse(steps.get(0).call());
    data.put("call", call.isEmpty() ? null : call);
    data.put("reason", reason);
    if (steps.size() > 1) {
      data.put("steps", steps.stream().map(Explanation::fields).toList());
    }
    StringBuilder text = new StringBuilder(intent + ": " + reason);
    for (Step step : steps) {
      text.append(step.call().isEmpty() ? "" : "\n  " + step.intent() + "  " + step.call());
    }
    return new Block.Result("explanation", text.toString(), text.toString(), data);
  }

  private static Map<String, String> fields(Step step) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("intent", step.intent());
    fields.put("call", step.call());
    return fields;
  }

  /** The intent's word and the call of the protocol for each deed. */
  private static final class Steps implements DeedCases<Step> {
    @Override
    public Step message(Deed.Message deed) {
      return new Step("chat", "POST /run_sse");
    }

    @Override
    public Step upload(Deed.Upload deed) {
      return new Step("upload", "POST /api/upload-video/nemo_agent/me/<sid>");
    }

    @Override
    public Step export(Deed.Export deed) {
      return new Step("export", "POST /api/render/proxy/lambda");
    }

    @Override
    public Step credits(Deed.Credits deed) {
      return new Step("credits", "GET /api/credits/balance/simple");
    }

    @Override
    public Step status(Deed.Status deed) {
      return new Step("status", "GET /api/state/nemo_agent/me/<sid>/latest");
    }

    @Override
    public Step media(Deed.Media deed) {
      return new Step("command", "GET /api/state/nemo_agent/me/<sid>/latest");
    }

    @Override
    public Step preview(Deed.Preview deed) {
      return new Step("command", "GET /api/state/nemo_agent/me/<sid>/latest");
    }

    @Override
    public Step compress(Deed.Compress deed) {
      return new Step("command", "POST /api/render/proxy/lambda");
    }

    @Override
    public Step sequence(Deed.Sequence deed) {
      return deed.steps().get(0).match(this);
    }

    @Override
    public Step newSession(Deed.NewSession deed) {
      return new Step("command", "POST /api/tasks/me/with-session/nemo_agent");
    }

    @Override
    public Step listSessions(Deed.ListSessions deed) {
      return new Step("command", "");
    }

    @Override
    public Step switchSession(Deed.SwitchSession deed) {
      return new Step("command", "");
    }

    @Override
    public Step removeSession(Deed.RemoveSession deed) {
      return new Step("command", "");
    }

    @Override
    public Step listJobs(Deed.ListJobs deed) {
      return new Step("command", "");
    }

    @Override
    public Step resumeJobs(Deed.ResumeJobs deed) {
      return new Step("command", "GET /api/render/proxy/lambda/<id>");
    }

    @Override
    public Step cancelJob(Deed.CancelJob deed) {
      return new Step("command", "DELETE /api/render/proxy/lambda/<id>");
    }

    @Override
    public Step browserLink(Deed.BrowserLink deed) {
      return new Step("command", "POST /api/auth/claim-token");
    }
  }
}
