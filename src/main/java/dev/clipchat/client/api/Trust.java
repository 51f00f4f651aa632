package dev.clipchat.client.api;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.words.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Trust in a certificate authority of one's own, beside the ones that Java knows. */
final class Trust {

  private Trust() {}

  static void configure(OkHttpClient.Builder client, @Nullable Path ca) {
    if (ca == null) {
      return;
    }
    try {
      KeyStore both = KeyStore.getInstance(KeyStore.getDefaultType());
      both.load(null, null);
      int n = 0;
      for (X509Certificate known : managerOf(null).getAcceptedIssuers()) {
        both.setCertificateEntry("known" + n++, known);
      }
      try (InputStream in = Files.newInputStream(ca)) {
        for (Certificate own : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
          both.setCertificateEntry("own" + n++, own);
        }
      }
      X509TrustManager manager = managerOf(both);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {manager}, null);
      client.sslSocketFactory(context.getSocketFactory(), manager);
    } catch (IOException | GeneralSecurityException e) {
      throw new ClipchatException(
          new Failure.BadConfiguration(ca.toString(), Text.of("client.not_certificates")), e);
    }
  }

  private static X509TrustManager managerOf(@Nullable KeyStore store)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509TrustManager x509) {
        return x509;
      }
    }
    throw new GeneralSecurityException("no trust manager for certificates");
  }
}
