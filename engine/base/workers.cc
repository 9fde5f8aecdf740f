#include "engine/base/workers.h"

#include <atomic>
#include <exception>
#include <mutex>
#include <thread>

namespace behov {
namespace {

struct FirstFailure {
  std::mutex mutex;
  std::exception_ptr failure;
  std::size_t item = 0;

  void take(std::size_t at) {
    const std::lock_guard guard(mutex);
    if (!failure || at < item) failure = std::current_exception(), item = at;
  }
};

}  // namespace

void share_out(std::size_t items, const std::function<void(std::size_t, std::size_t)>& work) {
  std::atomic<std::size_t> next{0};
  FirstFailure first;
  const auto labour = [&](std::size_t worker) {
    for (std::size_t item = next++; item < items; item = next++) {
      try {
        work(worker, item);
      } catch (...) {
        first.take(item);
      }
    }
  };
  if (items < 2) {
    labour(0);
  } else {
    std::thread other(labour, std::size_t{1});
    labour(0);
    other.join();
  }
  if (first.failure) std::rethrow_exception(first.failure);
}

}  // namespace behov
