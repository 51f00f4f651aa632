package dev.clipchat.client.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.LongConsumer;
import okhttp3.MultipartBody;

/** Brings files into a session. What arrived is then read from the session's state. */
public final class UploadApi {

  private final Exchange exchange;

  UploadApi(Exchange exchange) {
    this.exchange = exchange;
  }

  /**
   * Sends files in one request, straight from the disk.
   *
   * @param sent hears how many bytes of all files have gone out
   */
  public void files(String session, List<UploadFile> files, LongConsumer sent, CallContext errand) {
    MultipartBody.Builder body = new MultipartBody.Builder().setType(MultipartBody.FORM);
    FileBody.Count count = new FileBody.Count(sent, exchange.pace());
    long before = 0;
    for (UploadFile file : files) {
      body.addPart(
          MultipartFileName.headers("files", file.name()), new FileBody(file, before, count));
      before += file.bytes();
    }
    String names = String.join(", ", files.stream().map(UploadFile::name).toList());
    exchange.run(CallSpec.post(body.build(), names, path(session)), errand);
  }

  /**
   * Has the backend fetch addresses; the one in this process takes {@code file:} ones too.
   *
   * @param names what a person calls them
   */
  public void addresses(String session, List<String> addresses, String names, CallContext errand) {
    ObjectNode body = exchange.bare().object();
    ArrayNode urls = body.putArray("urls");
    addresses.forEach(urls::add);
    body.put("source_type", "url");
    exchange.run(CallSpec.post(SessionApi.json(body), names, path(session)), errand);
  }

  private static String[] path(String session) {
    return new String[] {"api", "upload-video", "nemo_agent", "me", session};
  }
}
