#!/bin/sh
# record-cgroup2.sh KERNEL NAME: boots KERNEL (a vmlinuz) in an emulator, and records what its cgroup v2 says around a
# known load and a kill for want of memory, as test/sandbox/cgroups/NAME-v2-{cgroupfs,systemd}. test/sandbox/cgroups/README.md
# says what lies there. Wants Debian's qemu-system-x86, busybox-static, cpio and gcc; neither KVM nor root.
set -eu
kernel=$1 name=$2
recordings=$(dirname "$0")/../test/sandbox/cgroups
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir -p "$work/root/bin" "$work/root/proc" "$work/root/dev" "$work/root/sys/fs/cgroup"
cp /bin/busybox "$work/root/bin/"
gcc -O1 -static -o "$work/root/bin/load" "$recordings/load.c"
cat >"$work/root/init" <<'INIT'
#!/bin/busybox sh
/bin/busybox --install -s /bin
mount -t proc proc /proc
mount -t devtmpfs dev /dev
mount -t cgroup2 cgroup2 /sys/fs/cgroup
echo '+cpu +memory +pids' >/sys/fs/cgroup/cgroup.subtree_control
id=c0ffee0000000000000000000000000000000000000000000000000000000000

keep() { # MOMENT: what the reader reads, but for the peak, which only the descriptor that reset it tells
  mkdir -p "$out/$1/$place"
  cp memory.current memory.events cpu.stat "$out/$1/$place"
}
measure() { # MOMENT MIB MS
  load memory.peak "$2" "$3" . >/tmp/peak 2>>"$out/recorded.txt"
  keep "$1"
  if [ -e memory.peak ]; then cp /tmp/peak "$out/$1/$place/memory.peak"; fi
}
record() { # LAYOUT PARENT PLACE
  out=/out/NAME-v2-$1 place=$3
  mkdir -p "/sys/fs/cgroup/$2" "$out"
  echo '+cpu +memory +pids' >"/sys/fs/cgroup/$2/cgroup.subtree_control"
  mkdir "/sys/fs/cgroup/$place"
  cd "/sys/fs/cgroup/$place"
  echo $((128 * 1024 * 1024)) >memory.max
  if [ -e memory.swap.max ]; then echo 0 >memory.swap.max; fi
  (echo 0 >cgroup.procs && exec dd if=/dev/zero of="/tmp/$1" bs=1M count=8) # memory in use
  (echo 0 >cgroup.procs && exec sleep 1000) & # somebody is always in a container
  sleep 1
  echo "Linux $(uname -r)" >"$out/recorded.txt"
  keep before
  if [ -e memory.peak ]; then cp memory.peak "$out/before/$place"; fi
  stat -c '%a %n' memory.* cpu.stat | grep -E ' (memory.(current|peak|events)|cpu.stat)$' >"$out/modes"
  measure after-load 64 1500
  measure after-kill 256 0
  measure after-small-load 16 0
}
mkdir /tmp /out
mount -t tmpfs tmpfs /tmp
record cgroupfs docker "docker/$id"
record systemd system.slice "system.slice/docker-$id.scope"
echo; echo BEGIN; tar -c -C /out . | gzip | base64; echo END
poweroff -f
INIT
sed -i "s/NAME/$name/" "$work/root/init"
chmod +x "$work/root/init"
(cd "$work/root" && find . | cpio --quiet -o -H newc -R 0:0 | gzip >"$work/initrd")

timeout 300 qemu-system-x86_64 -accel tcg -cpu max -m 1024 -no-reboot -display none -monitor none -serial stdio \
  -kernel "$kernel" -initrd "$work/initrd" -append 'console=ttyS0 quiet panic=-1' </dev/null >"$work/console" || true
if ! grep -q '^END' "$work/console"; then
  cat "$work/console" >&2
  exit 1
fi
rm -rf "$recordings/$name-v2-cgroupfs" "$recordings/$name-v2-systemd"
tr -d '\r' <"$work/console" | sed -n '/^BEGIN$/,/^END$/p' | sed '1d;$d' | base64 -d | tar -xz --no-same-owner -C "$recordings"
