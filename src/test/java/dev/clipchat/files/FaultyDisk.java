package dev.clipchat.files;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardOpenOption;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/**
 * The real disk, of which one operation fails: the n-th that is done through a path of this file
 * system. Whatever keeps files gets such a path from outside, so nothing in the program knows of
 * it.
 */
public final class FaultyDisk extends FileSystem {

  /** What happens at the operation whose turn it is. */
  public enum Fault {
    /** It fails, and so does none after it. */
    ONCE,
    /** The disk is full from then on: nothing is made or written any more. */
    FULL,
    /** The process is dead from then on: nothing is done any more. */
    DEAD
  }

  private final FileSystem real = FileSystems.getDefault();
  private final Provider provider = new Provider();
  private Fault fault = Fault.ONCE;
  private int failing;
  private int done;
  private String failed = "";

  /** The same place, seen through this disk. */
  public Path of(Path place) {
    return wrap(place);
  }

  /** From now on the n-th operation fails, counted from 1; 0 for none. */
  public synchronized void fail(Fault how, int n) {
    fault = how;
    failing = n;
    done = 0;
    failed = "";
  }

  /** Which operation failed; empty where so many were not done. */
  public synchronized String failed() {
    return failed;
  }

  /** Each operation asks here first. */
  synchronized void operation(String what, Path on, boolean takesSpace) throws IOException {
    done++;
    boolean now = failing > 0 && done == failing;
    boolean after = failing > 0 && done > failing;
    if (now && (fault != Fault.FULL || takesSpace)) {
      failed = what + " " + on;
    } else if (now) {
      failing++; // a full disk is seen by whoever wants room
      return;
    }
    if (now || (after && (fault == Fault.DEAD || (fault == Fault.FULL && takesSpace)))) {
      throw new IOException(fault == Fault.FULL ? "No space left on device" : "as a test: " + what);
    }
  }

  private Path wrap(Path path) {
    return path instanceof FaultyPath ? path : new FaultyPath(this, path);
  }

  static Path real(Path path) {
    return path instanceof FaultyPath faulty ? faulty.real() : path;
  }

  @Override
  public FileSystemProvider provider() {
    return provider;
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }

  @Override
  public String getSeparator() {
    return real.getSeparator();
  }

  @Override
  public Iterable<Path> getRootDirectories() {
    return real.getRootDirectories();
  }

  @Override
  public Iterable<FileStore> getFileStores() {
    return real.getFileStores();
  }

  @Override
  public Set<String> supportedFileAttributeViews() {
    return real.supportedFileAttributeViews();
  }

  @Override
  public Path getPath(String first, String... more) {
    return wrap(real.getPath(first, more));
  }

  @Override
  public PathMatcher getPathMatcher(String pattern) {
    PathMatcher matcher = real.getPathMatcher(pattern);
    return path -> matcher.matches(real(path));
  }

  @Override
  public UserPrincipalLookupService getUserPrincipalLookupService() {
    return real.getUserPrincipalLookupService();
  }

  @Override
  public WatchService newWatchService() {
    throw new UnsupportedOperationException();
  }

  private final class Provider extends FileSystemProvider {

    private final FileSystemProvider disk = real.provider();

    @Override
    public String getScheme() {
      return "faulty";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> env) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
      return FaultyDisk.this;
    }

    @Override
    public Path getPath(URI uri) {
      return wrap(Path.of(uri));
    }

    @Override
    public SeekableByteChannel newByteChannel(
        Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
        throws IOException {
      return newFileChannel(path, options, attributes);
    }

    @Override
    public FileChannel newFileChannel(
        Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
        throws IOException {
      boolean makes =
          options.contains(StandardOpenOption.CREATE)
              || options.contains(StandardOpenOption.CREATE_NEW);
      operation("open", path, makes);
      return new FaultyChannel(
          FaultyDisk.this, path, disk.newFileChannel(real(path), options, attributes));
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(
        Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
      operation("list", folder, false);
      DirectoryStream<Path> entries =
          disk.newDirectoryStream(real(folder), entry -> filter.accept(wrap(entry)));
      return new DirectoryStream<>() {
        @Override
        public Iterator<Path> iterator() {
          Iterator<Path> all = entries.iterator();
          return new Iterator<>() {
            @Override
            public boolean hasNext() {
              return all.hasNext();
            }

            @Override
            public Path next() {
              return wrap(all.next());
            }
          };
        }

        @Override
        public void close() throws IOException {
          entries.close();
        }
      };
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
      operation("make folder", folder, true);
      disk.createDirectory(real(folder), attributes);
    }

    @Override
    public void createLink(Path link, Path existing) throws IOException {
      operation("link", link, true);
      disk.createLink(real(link), real(existing));
    }

    @Override
    public void createSymbolicLink(Path link, Path target, FileAttribute<?>... attributes)
        throws IOException {
      operation("link", link, true);
      disk.createSymbolicLink(real(link), real(target), attributes);
    }

    @Override
    public Path readSymbolicLink(Path link) throws IOException {
      operation("read link", link, false);
      return wrap(disk.readSymbolicLink(real(link)));
    }

    @Override
    public void delete(Path path) throws IOException {
      operation("delete", path, false);
      disk.delete(real(path));
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) throws IOException {
      operation("copy", target, true);
      disk.copy(real(source), real(target), options);
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
      operation("move", target, false);
      disk.move(real(source), real(target), options);
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
      operation("compare", one, false);
      return disk.isSameFile(real(one), real(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
      return disk.isHidden(real(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
      operation("ask for room", path, false);
      return disk.getFileStore(real(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
      operation("look for", path, false);
      disk.checkAccess(real(path), modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(
        Path path, Class<V> type, LinkOption... options) {
      V view = disk.getFileAttributeView(real(path), type, options);
      return type == BasicFileAttributeView.class
          ? type.cast(new FaultyView(path, (BasicFileAttributeView) view))
          : view;
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(
        Path path, Class<A> type, LinkOption... options) throws IOException {
      operation("look at", path, false);
      return disk.readAttributes(real(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String names, LinkOption... options)
        throws IOException {
      operation("look at", path, false);
      return disk.readAttributes(real(path), names, options);
    }

    @Override
    public void setAttribute(Path path, String name, Object value, LinkOption... options)
        throws IOException {
      operation("change", path, false);
      disk.setAttribute(real(path), name, value, options);
    }
  }

  private final class FaultyView implements BasicFileAttributeView {

    private final Path path;
    private final BasicFileAttributeView view;

    FaultyView(Path path, BasicFileAttributeView view) {
      this.path = path;
      this.view = view;
    }

    @Override
    public String name() {
      return view.name();
    }

    @Override
    public BasicFileAttributes readAttributes() throws IOException {
      operation("look at", path, false);
      return view.readAttributes();
    }

    @Override
    public void setTimes(FileTime modified, FileTime accessed, FileTime made) throws IOException {
      operation("touch", path, false);
      view.setTimes(modified, accessed, made);
    }
  }
}
