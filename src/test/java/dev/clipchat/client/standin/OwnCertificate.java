package dev.clipchat.client.standin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;

/**
 * A certificate that nobody knows, for localhost and api.example.invalid.
 *
 * @param pem what a client has to be told to trust it
 */
public record OwnCertificate(Path pem, SSLSocketFactory tls) {

  private static final String PASSWORD = "changeit";

  /** Made with the JDK's own tool. */
  public static OwnCertificate in(Path folder)
      throws IOException, GeneralSecurityException, InterruptedException {
    Path keys = folder.resolve("keys.p12");
    String line =
        "-genkeypair -alias a -keyalg EC -storetype PKCS12 -storepass changeit -dname CN=localhost"
            + " -ext SAN=dns:localhost,dns:api.example.invalid,ip:127.0.0.1 -validity 30 -keystore";
    ProcessBuilder keytool = new ProcessBuilder(line.split(" "));
    keytool.command().add(0, Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    keytool.command().add(keys.toString());
    int code =
        keytool
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    if (code != 0) {
      throw new IllegalStateException("keytool: " + code);
    }
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      store.load(in, PASSWORD.toCharArray());
    }
    String pem =
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder().encodeToString(store.getCertificate("a").getEncoded())
            + "\n-----END CERTIFICATE-----\n";
    KeyManagerFactory manager =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    manager.init(store, PASSWORD.toCharArray());
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(manager.getKeyManagers(), null, null);
    return new OwnCertificate(
        Files.writeString(folder.resolve("ca.pem"), pem), tls.getSocketFactory());
  }
}
