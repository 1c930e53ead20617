// Plain ES5: it has to run in the browsers that the pages do not run in. 100dvh came with Chromium 108.
(function () {
  if (window.CSS && CSS.supports && CSS.supports('height', '100dvh')) return;
  document.addEventListener('DOMContentLoaded', function () {
    var notice = document.createElement('p');
    notice.setAttribute('role', 'alert');
    notice.style.cssText = 'margin:0;padding:12px 16px;background:#fff7e0;font:14px/1.6 sans-serif';
    notice.appendChild(
      document.createTextNode(
        '浏览器版本过低，页面可能无法正常显示，请使用 Chromium 108 以上内核的浏览器。 This browser is too old; use one based on Chromium 108 or newer.',
      ),
    );
    document.body.insertBefore(notice, document.body.firstChild);
  });
})();
