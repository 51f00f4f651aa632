package dev.clipchat.engine.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clipchat.engine.desk.Account;
import dev.clipchat.engine.desk.Desk;
import dev.clipchat.engine.desk.ReceivedFile;
import dev.clipchat.engine.edit.Media;
import dev.clipchat.engine.store.Session;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.words.Text;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.MultipartReader;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/** Files as multipart parts, or as URLs to fetch. All of them are taken in, or none. */
final class UploadCall implements Call {

  private static final int MOST_FILES = 100;

  private final Desk desk;

  UploadCall(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void answer(Request request) throws IOException {
    Account account = desk.accounts().open(request.token());
    Session session = desk.sessions().open(account.id(), request.named(0));
    List<ReceivedFile> received = new ArrayList<>();
    try {
      String type = request.header("Content-Type");
      MediaType media = type == null ? null : MediaType.parse(type);
      if (media != null && media.type().equals("multipart")) {
        parts(request, media.parameter("boundary"), session, received);
      } else {
        urls(request.object(), account, session, received);
      }
      if (received.isEmpty()) {
        throw new ClipchatException(
            new Failure.Usage(Text.of("engine.upload_empty"), Text.of("engine.upload_parts")));
      }
      request.succeed(told(request, desk.intake().keep(session, received)));
    } finally {
      desk.intake().discard(received);
    }
  }

  private void parts(
      Request request, @Nullable String boundary, Session session, List<ReceivedFile> received)
      throws IOException {
    if (boundary == null || boundary.isEmpty()) {
      throw new ClipchatException(
          new Failure.Usage(Text.of("engine.boundary_missing"), Text.of("engine.multipart")));
    }
    try (MultipartReader reader =
        new MultipartReader(Okio.buffer(Okio.source(request.body())), boundary)) {
      MultipartReader.Part part = reader.nextPart();
      while (part != null) {
        String name = UploadFileName.of(part.headers().get("Content-Disposition"));
        if (name != null) {
          checkCount(received);
          received.add(desk.intake().receive(session, name, part.body().inputStream()));
        }
        part = reader.nextPart();
      }
    } catch (ClientGone e) {
      throw e;
    } catch (ProtocolException | EOFException | IllegalArgumentException e) {
      throw new ClipchatException(
          new Failure.Usage(
              Text.of("engine.multipart_broken", "why", String.valueOf(e.getMessage())),
              Text.of("engine.multipart_whole")),
          e);
    }
  }

  private void urls(
      ObjectNode body, Account account, Session session, List<ReceivedFile> received) {
    for (JsonNode url : body.path("urls")) {
      checkCount(received);
      received.add(desk.intake().fetch(account, session, url.asText()));
    }
  }

  private static void checkCount(List<ReceivedFile> received) {
    if (received.size() >= MOST_FILES) {
      throw new ClipchatException(
          new Failure.Usage(
              Text.of("engine.too_many_files"), Text.of("engine.most_files", "files", MOST_FILES)));
    }
  }

  private static ObjectNode told(Request request, List<Media> kept) {
    ObjectNode data = request.node();
    ArrayNode files = data.putArray("files");
    for (Media one : kept) {
      ObjectNode file = files.addObject().put("id", one.id()).put("name", one.name());
      file.put("filename", one.name()).put("file_type", one.kind().word());
      file.put("size", one.bytes()).put("codec", one.codec());
      file.put("duration", one.durationMs() / 1000.0);
      file.put("width", one.width()).put("height", one.height()).put("fps", one.fps());
    }
    data.put("session_state_applied", true);
    return data;
  }
}
