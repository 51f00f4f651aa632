package dev.clipchat.client.intent;

import dev.clipchat.units.Size;
import org.jspecify.annotations.Nullable;

/**
 * How the embedded backend is to serve others. Port 0 takes a free one; {@code credits} below 0
 * means that nothing is counted.
 */
public record ServeRequest(
    String host,
    int port,
    @Nullable String tokenFile,
    long credits,
    @Nullable Size maxUpload,
    boolean privateUrls,
    @Nullable String data,
    Outside outside) {

  /**
   * How others see it.
   *
   * @param publicUrl the address under which a proxy makes it known
   * @param proxy the address of that proxy, whose word about its clients counts
   * @param tokensPerAddress anonymous tokens for one address in seven days
   */
  public record Outside(@Nullable String publicUrl, @Nullable String proxy, int tokensPerAddress) {}
}
